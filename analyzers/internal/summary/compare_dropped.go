package summary

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/ssabuild"
)

// A ResultValue says which result of which function a value is.
type ResultValue struct {
	Func  *types.Func
	Index int
	Name  string // in the function's signature
}

// A Dropped is a named result of a call that nothing looks at, where another
// result of the call is used.
type Dropped struct {
	ResultValue
	Call *ssa.Call
	From CompareSide // the text that the call was given
}

// Dropped gives the named text results that the function throws away, in order.
func (f *Function) Dropped() []Dropped {
	var out []Dropped
	for _, b := range f.SSA.Blocks {
		for _, instr := range b.Instrs {
			call, ok := instr.(*ssa.Call)
			if !ok {
				continue
			}
			tuple, ok := call.Type().(*types.Tuple)
			obj := calleeObject(call.Common())
			if !ok || obj == nil || obj.Signature().Results() == nil {
				continue
			}
			taken := map[int]bool{}
			some := false
			for _, r := range ssabuild.Uses(call) {
				if e, ok := r.(*ssa.Extract); ok && used(e) {
					taken[e.Index] = true
					some = some || isText(e.Type())
				}
			}
			for i := range tuple.Len() {
				name := obj.Signature().Results().At(i).Name()
				if some && !taken[i] && name != "" && name != "_" && isText(tuple.At(i).Type()) {
					out = append(out, Dropped{ResultValue{obj, i, name}, call, f.textArgument(call)})
				}
			}
		}
	}
	return out
}

// textArgument is the first argument that is text.
func (f *Function) textArgument(call *ssa.Call) CompareSide {
	for _, a := range call.Call.Args {
		if isText(a.Type()) && !isConstant(a) {
			return f.compareSide(compareOperand{v: a}, call)
		}
	}
	return CompareSide{Input: -1}
}

// ResultOfCall tells which result of which function a compared value is.
func (f *Function) ResultOfCall(v ssa.Value) (r ResultValue, ok bool) {
	if v == nil {
		return r, false
	}
	e, ok := throughText(v).(*ssa.Extract)
	if !ok {
		return r, false
	}
	call, ok := e.Tuple.(*ssa.Call)
	if !ok {
		return r, false
	}
	obj := calleeObject(call.Common())
	if obj == nil {
		return r, false
	}
	return ResultValue{obj, e.Index, obj.Signature().Results().At(e.Index).Name()}, true
}
