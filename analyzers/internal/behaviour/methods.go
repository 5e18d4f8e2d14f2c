package behaviour

import (
	"go/token"
	"slices"
	"strconv"

	"golang.org/x/tools/go/ssa"
)

// onlyMethod gives the one method of requests for which control gets to an
// instruction, by the tests on its way; "" if that is any.
func (f *function) onlyMethod(instr ssa.Instruction) string {
	if !f.b.Method && !f.asksMethod() {
		return ""
	}
	for b := instr.Block(); b != nil; b = b.Idom() {
		up := b.Idom()
		if up == nil || len(b.Preds) != 1 {
			continue
		}
		if x, ok := up.Instrs[len(up.Instrs)-1].(*ssa.If); ok {
			if method, equal := testedMethod(x.Cond); method != "" && slices.Index(up.Succs, b) == sideOf(equal) {
				return method
			}
		}
	}
	return ""
}

func sideOf(holds bool) int {
	if holds {
		return 0
	}
	return 1
}

// asksMethod reports whether the function tests the method anywhere.
func (f *function) asksMethod() bool {
	for _, b := range f.blocks {
		if x, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If); ok {
			if method, _ := testedMethod(x.Cond); method != "" {
				return true
			}
		}
	}
	return false
}

// testedMethod reads r.Method == "POST", and whether it is that or its opposite.
func testedMethod(cond ssa.Value) (method string, equal bool) {
	x, ok := cond.(*ssa.BinOp)
	if !ok || x.Op != token.EQL && x.Op != token.NEQ {
		return "", false
	}
	a, b := x.X, x.Y
	if _, constant := a.(*ssa.Const); constant {
		a, b = b, a
	}
	c, ok := b.(*ssa.Const)
	if !ok || c.Value == nil || !isText(c.Type()) || !tellsMethod(a) {
		return "", false
	}
	text, err := strconv.Unquote(c.Value.ExactString())
	if err != nil || !methods[text] {
		return "", false
	}
	return text, x.Op == token.EQL
}
