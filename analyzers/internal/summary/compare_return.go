package summary

import (
	"go/constant"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
)

// left tells whether a return says yes or no. The body of a loop over a
// function tells that function whether to go on, and says yes or no by what it
// stores as the results of the function around it.
func (f *Function) left(ret *ssa.Return, answered bool) Verdict {
	if answered {
		return Refuses
	}
	if !isYield(f.SSA) {
		return f.returnVerdict(ret, ret.Results)
	}
	var results []ssa.Value
	for _, instr := range ret.Block().Instrs {
		if st, ok := instr.(*ssa.Store); ok && f.isResult(st.Addr) {
			results = append(results, st.Val)
		}
	}
	if len(results) == 0 {
		return Unclear
	}
	return f.returnVerdict(ret, results)
}

// isResult reports whether an address that a loop's body has captured is that
// of a result of the function around it.
func (f *Function) isResult(addr ssa.Value) bool {
	v, ok := addr.(*ssa.FreeVar)
	if !ok {
		return false
	}
	if v.Name() == "" {
		return true // a result without a name; all else has one
	}
	around := f.SSA
	for isYield(around) {
		around = around.Parent()
	}
	for r := range around.Signature.Results().Variables() {
		if r.Name() == v.Name() {
			return true
		}
	}
	return false
}

// isYield reports whether a function is the body of a loop over a function.
func isYield(fn *ssa.Function) bool { return fn.Synthetic == "range-over-func yield" }

// returnVerdict tells whether results that are returned say yes or no.
func (f *Function) returnVerdict(ret *ssa.Return, results []ssa.Value) Verdict {
	nilObject, noError, refused := false, false, false
	for i, v := range results {
		c, isConst := v.(*ssa.Const)
		switch {
		case isError(v.Type()):
			if !isConst {
				return f.errorVerdict(v, ret)
			}
		case isConst && c.Value != nil && c.Value.Kind() == constant.Bool:
			if i == len(results)-1 || i == 0 {
				refused = refused || !constant.BoolVal(c.Value)
			}
		case isConst && c.IsNil() && refusing(model.TypeName(v.Type())):
			noError = true // an error type of its own
		case isConst && c.IsNil() && !isText(v.Type()):
			nilObject = true
		case isConst:
			if n, ok := constInt(c); ok && n >= 400 && n < 600 {
				refused = true
			}
		case refusingValue(v):
			return Refuses
		}
	}
	if refused || nilObject && !noError {
		return Refuses
	}
	return Accepts
}

// errorVerdict: an error that was made here is a refusal; a variable may be nil.
func (f *Function) errorVerdict(v ssa.Value, ret *ssa.Return) Verdict {
	switch x := v.(type) {
	case *ssa.Phi, *ssa.Parameter:
		return Unclear
	case *ssa.UnOp:
		if _, ok := x.X.(*ssa.Global); ok {
			return Refuses // a sentinel
		}
		return Unclear
	case *ssa.Call:
		if r := f.Reply(x); r != nil && r.Always && r.Status >= 200 && r.Status < 400 {
			return Accepts // the error is that of writing the answer
		}
		if x.Block() == ret.Block() {
			if obj := calleeObject(x.Common()); obj != nil && obj.Signature().Results().Len() == 1 {
				return Refuses // made for this return
			}
		}
		return Unclear
	case *ssa.MakeInterface:
		return Refuses
	}
	return Unclear
}
