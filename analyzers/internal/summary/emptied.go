package summary

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// Where a test finds a text empty, nothing that was put there before is left:
//
//	if u.Password == "" {
//		u.Hash = old.Hash
//	} else {
//		u.Hash = hash(u.Password)
//		u.Password = ""
//	}

// settleEmpty notes for reads the side of a branch on which a field is empty,
// where the function clears it on the other; it reports whether that is new.
func (f *Function) settleEmpty(b *ssa.BasicBlock) bool {
	branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok || b.Succs[0] == b.Succs[1] {
		return false
	}
	text, side := foundEmpty(branch.Cond)
	state := f.vals[text]
	if side < 0 || state == nil || !loads(text) || len(state.refs) != 1 {
		return false
	}
	p := state.refs[0]
	if !singular(p) || !f.cleared(p) || f.changedBetween(p, text.(ssa.Instruction), branch) {
		return false
	}
	return f.addSkip(&write{place: p, instr: branch, strong: true, edge: b.Succs[side]})
}

// foundEmpty gives the text that a condition compares with the empty one, or
// whose length with zero, and which successor of the branch has it empty; -1 if
// it is no such condition.
func foundEmpty(cond ssa.Value) (text ssa.Value, side int) {
	test, ok := cond.(*ssa.BinOp)
	if !ok {
		return nil, -1
	}
	text = test.X
	if of := measured(test.X); of != nil && isZero(test.Y) {
		text = of
	} else if empty, fixed := constString(test.Y); !fixed || empty != "" {
		return nil, -1
	}
	switch test.Op {
	case token.EQL, token.LEQ:
		return text, 0
	case token.NEQ, token.GTR:
		return text, 1
	}
	return nil, -1
}

// cleared reports whether the function sets a place to the empty text.
func (f *Function) cleared(p place) bool {
	return slices.ContainsFunc(f.byRoot[p.root], func(w *write) bool {
		s, ok := w.instr.(*ssa.Store)
		if !ok || !w.strong || w.place != p {
			return false
		}
		text, fixed := constString(s.Val)
		return fixed && text == ""
	})
}

// changedBetween reports whether a place can be written between a load of it and
// the branch that looks at what was loaded.
func (f *Function) changedBetween(p place, load ssa.Instruction, branch *ssa.If) bool {
	return load.Block() != branch.Block() || slices.ContainsFunc(f.byRoot[p.root], func(w *write) bool {
		_, behind, ok := overlap(p.path, w.place.path)
		return ok && behind == "" && w.instr.Block() == branch.Block() && f.cfg.index(w.instr) > f.cfg.index(load)
	})
}
