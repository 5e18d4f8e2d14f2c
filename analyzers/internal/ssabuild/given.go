package ssabuild

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
)

// GivenFor gives the parameter of an interface's type that a branch asserts to
// be a framework's context, if nothing is done where it is another: a helper
// that answers and is given the context as context.Context. It is called for
// what it does to such a context. The branch's first side is that it is one.
func GivenFor(branch *ssa.If) (*ssa.Parameter, *ssa.TypeAssert) {
	holds, ok := branch.Cond.(*ssa.Extract)
	if !ok || holds.Index != 1 {
		return nil, nil
	}
	assert, ok := holds.Tuple.(*ssa.TypeAssert)
	if !ok || !idle(branch.Block().Succs[1]) {
		return nil, nil
	}
	param, ok := assert.X.(*ssa.Parameter)
	if _, stops := model.ChainOf(assert.AssertedType); !ok || !stops && !model.Responds(assert.AssertedType) {
		return nil, nil
	}
	return param, assert
}

// idle reports whether a function returns from a block on, having done and
// told nothing.
func idle(b *ssa.BasicBlock) bool {
	for range len(b.Parent().Blocks) {
		for _, instr := range b.Instrs {
			switch x := instr.(type) {
			case *ssa.DebugRef, *ssa.Jump:
			case *ssa.UnOp:
				if x.Op == token.ARROW {
					return false
				}
			case *ssa.Return:
				return len(x.Results) == 0
			default:
				return false
			}
		}
		b = b.Succs[0]
	}
	return false
}
