package summary

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
)

// Callee gives the declared function that a call names, and how it is called
// in messages; nil for function values.
func (f *Function) Callee(call ssa.CallInstruction) (*types.Func, string) {
	common := call.Common()
	if common.IsInvoke() {
		return common.Method, funcWord(common.Method)
	}
	fn := common.StaticCallee()
	if fn == nil {
		return nil, ""
	}
	if o := fn.Origin(); o != nil {
		fn = o
	}
	obj := funcObject(fn)
	if obj == nil {
		return nil, ""
	}
	return obj, funcWord(obj)
}

// OursCalled reports whether a called function is one of ours whose body was
// analysed.
func (f *Function) OursCalled(call ssa.CallInstruction) bool {
	targets, _ := f.targets(call.Common())
	return len(targets) > 0 && targets[0].ours
}

// CarriesStatus reports whether what a call of ours returns bears the status
// that it is to be answered with: an error that a framework turns into one.
func (f *Function) CarriesStatus(call ssa.CallInstruction) bool {
	targets, _ := f.targets(call.Common())
	return slices.ContainsFunc(targets, func(t target) bool {
		return t.ours && slices.ContainsFunc(t.summary.Answers, func(a Answer) bool { return a.Writer.Side == Out })
	})
}

// FromRequest reports whether a value is known to come from the request.
func (f *Function) FromRequest(v ssa.Value) bool {
	s := f.vals[v]
	if s == nil {
		return false
	}
	for _, l := range s.labels {
		if l.Facets&Request != 0 {
			return true
		}
		if l.input >= 0 && int(l.input) < len(f.SSA.Params) {
			if n := model.TypeName(f.SSA.Params[l.input].Type()); n == "Request" || IsResponse(f.SSA.Params[l.input].Type()) {
				return true
			}
		}
	}
	return false
}

// NamesOf gives the names of the variables that hold a value.
func (f *Function) NamesOf(v ssa.Value) []string { return f.names[v] }
