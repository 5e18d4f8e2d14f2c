package behaviour

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/ssabuild"
)

// onlyChooses reports whether a comparison does no more than choose which text
// is kept: "as before" in a form stands for the stored secret, and whoever sends
// another one sets it. Nobody is let in or refused by it. A constant among the
// texts may be what the caller is told.
func onlyChooses(x *ssa.BinOp) bool {
	branch, ok := onlyUse(x).(*ssa.If)
	if !ok {
		return false
	}
	var join *ssa.BasicBlock
	for _, arm := range branch.Block().Succs {
		to := rejoins(branch.Block(), arm)
		if to == nil || join != nil && to != join {
			return false
		}
		join = to
	}
	for _, instr := range join.Instrs {
		if phi, ok := instr.(*ssa.Phi); ok && slices.ContainsFunc(phi.Edges, told) {
			return false
		}
	}
	return true
}

// onlyUse gives the instruction that uses a value, if it is the only one.
func onlyUse(v ssa.Value) ssa.Instruction {
	uses := slices.DeleteFunc(slices.Clone(ssabuild.Uses(v)), func(u ssa.Instruction) bool {
		_, debug := u.(*ssa.DebugRef)
		return debug
	})
	if len(uses) != 1 {
		return nil
	}
	return uses[0]
}

// told reports whether a value that was chosen may tell how the choice went.
func told(v ssa.Value) bool {
	_, constant := v.(*ssa.Const)
	return constant || !isText(v.Type())
}

// rejoins gives the block where an arm of a branch, which only chooses texts,
// meets the other one again.
func rejoins(branch, arm *ssa.BasicBlock) *ssa.BasicBlock {
	if len(arm.Preds) > 1 {
		return arm // empty
	}
	var join *ssa.BasicBlock
	for _, b := range branch.Parent().Blocks {
		if !arm.Dominates(b) {
			continue
		}
		if len(b.Succs) == 0 || !choosesIn(b) {
			return nil
		}
		for _, to := range b.Succs {
			if arm.Dominates(to) {
				continue
			}
			if join != nil && to != join {
				return nil
			}
			join = to
		}
	}
	return join
}

// choosesIn reports whether a block only moves texts.
func choosesIn(b *ssa.BasicBlock) bool {
	for _, instr := range b.Instrs {
		switch x := instr.(type) {
		case *ssa.Store:
			if told(x.Val) {
				return false
			}
		case ssa.CallInstruction:
			v := x.Value()
			if v == nil || !isText(v.Type()) {
				return false
			}
		case *ssa.MapUpdate, *ssa.Send, *ssa.RunDefers:
			return false
		case *ssa.Phi:
			if slices.ContainsFunc(x.Edges, told) {
				return false
			}
		}
	}
	return true
}
