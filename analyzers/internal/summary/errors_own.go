package summary

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// OwnErrors reports whether all errors that a call can return have texts that
// the called functions have made up: none of them is another's, or wraps it.
func (f *Function) OwnErrors(call ssa.CallInstruction) bool {
	targets, _ := f.targets(call.Common())
	return len(targets) > 0 && !slices.ContainsFunc(targets, func(t target) bool { return !t.ours || !t.summary.OwnErrors })
}

// ownErrors says the same of the function's own returns.
func (f *Function) ownErrors() bool {
	made := false
	for _, ret := range f.returns() {
		for _, v := range ret.Results {
			if !isError(v.Type()) {
				continue
			}
			if !f.ownText(v, map[ssa.Value]bool{}) {
				return false
			}
			made = true
		}
	}
	return made
}

func (f *Function) ownText(v ssa.Value, seen map[ssa.Value]bool) bool {
	if seen[v] {
		return true
	}
	seen[v] = true
	switch x := v.(type) {
	case *ssa.Const:
		return true // nil
	case *ssa.Phi:
		return !slices.ContainsFunc(x.Edges, func(e ssa.Value) bool { return !f.ownText(e, seen) })
	case *ssa.UnOp:
		_, global := x.X.(*ssa.Global)
		return global
	case *ssa.Extract:
		call, ok := x.Tuple.(*ssa.Call)
		return ok && f.OwnErrors(call)
	case *ssa.Call:
		if MakesError(x) {
			return !wraps(x)
		}
		return f.OwnErrors(x)
	}
	return false
}

// MakesError reports whether a call makes an error of a text: errors.New, fmt.Errorf.
func MakesError(call ssa.CallInstruction) bool {
	fn := call.Common().StaticCallee()
	return fn != nil && fn.Pkg != nil && (fn.Pkg.Pkg.Path() == "errors" || fn.Pkg.Pkg.Path() == "fmt")
}

// wraps reports whether an error is among what a call puts into its text.
func wraps(call *ssa.Call) bool {
	for _, a := range call.Call.Args {
		if text, ok := a.(*ssa.Call); ok && MakesError(text) && wraps(text) { // errors.New(fmt.Sprintf(...))
			return true
		}
		if slices.ContainsFunc(variadic(a), func(v ssa.Value) bool { return !isPlain(v) }) {
			return true
		}
	}
	return false
}

// isPlain reports whether a value is a text or a number, and no error or
// object that may print one.
func isPlain(v ssa.Value) bool {
	m, ok := v.(*ssa.MakeInterface)
	if !ok {
		return false
	}
	b, ok := m.X.Type().Underlying().(*types.Basic)
	if !ok || b.Info()&(types.IsString|types.IsNumeric|types.IsBoolean) == 0 {
		return false
	}
	call, ok := m.X.(*ssa.Call) // err.Error()
	return !ok || !call.Call.IsInvoke() || call.Call.Method.Name() != "Error"
}
