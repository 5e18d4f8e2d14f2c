package summary

import (
	"go/constant"
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// A When is a condition on an input: 0 for none, k+1 when input k is true,
// -(k+1) when it is false. A function that is told by a flag whether what it
// gets is hashed already does two things; each call means one of them.
type When int16

// whenOf gives the condition on a boolean parameter under which a block is
// entered.
func (f *Function) whenOf(b *ssa.BasicBlock) When {
	for d := b.Idom(); d != nil; b, d = d, d.Idom() {
		branch, ok := d.Instrs[len(d.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		input, positive := f.flag(branch.Cond)
		if input < 0 {
			continue
		}
		for side, succ := range d.Succs {
			if len(succ.Preds) == 1 && succ.Dominates(b) {
				if (side == 0) == positive {
					return When(input + 1)
				}
				return -When(input + 1)
			}
		}
	}
	return 0
}

// whenOfEdge is whenOf for the edge from one block to another.
func (f *Function) whenOfEdge(from, to *ssa.BasicBlock) When {
	branch, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If)
	if ok && from.Succs[0] != from.Succs[1] {
		if input, positive := f.flag(branch.Cond); input >= 0 {
			if (from.Succs[0] == to) == positive {
				return When(input + 1)
			}
			return -When(input + 1)
		}
	}
	return f.whenOf(from)
}

// whenKept gives the condition under which what came in at a place is still there
// when control reaches an instruction, if a flag has it replaced by something
// protected.
func (f *Function) whenKept(kills []*write, at ssa.Instruction) When {
	for _, w := range kills {
		if w.edge != nil || !protects(w.labels) {
			continue
		}
		by := w.instr.Block()
		for d := by.Idom(); d != nil; d = d.Idom() {
			branch, ok := d.Instrs[len(d.Instrs)-1].(*ssa.If)
			if !ok || !d.Dominates(at.Block()) {
				continue
			}
			input, positive := f.flag(branch.Cond)
			if input < 0 {
				continue
			}
			for side, succ := range d.Succs {
				if d.Succs[1-side] == succ || !succ.Dominates(by) || len(succ.Preds) != 1 || succ.Dominates(at.Block()) || f.cfg.reachesWithout(succ, at.Block(), by) {
					continue
				}
				if (side == 0) == positive {
					return -When(input + 1)
				}
				return When(input + 1)
			}
		}
	}
	return 0
}

// flag gives the parameter that a condition tests, and whether it is to be true.
func (f *Function) flag(cond ssa.Value) (input int, positive bool) {
	positive = true
	for {
		switch x := cond.(type) {
		case *ssa.UnOp:
			if x.Op != token.NOT {
				return -1, false
			}
			cond, positive = x.X, !positive
		case *ssa.Parameter:
			if i, ok := f.inputs[x]; ok {
				return i, positive
			}
			return -1, false
		default:
			return -1, false
		}
	}
}

// phi joins the edges; what comes by an edge that a flag decides is under that
// condition.
func (f *Function) phi(i *ssa.Phi) {
	for k, e := range i.Edges {
		when := f.whenOfEdge(i.Block().Preds[k], i.Block())
		if _, isConst := e.(*ssa.Const); isConst || f.settled.edges[phiEdge{i, k}] {
			continue
		}
		if f.stretched.initial[phiEdge{i, k}] {
			f.stretchedPhi(i, e)
			continue
		}
		if when == 0 || !isText(e.Type()) {
			f.alias(i, e, i)
			continue
		}
		for _, l := range f.content(e, i, false) {
			if l.label.When == 0 {
				l.label.When = when
			}
			f.addLabel(i, l.label, evidence{holder: l.holder, label: l.from, pos: i.Pos()})
		}
	}
}

// translate carries a condition on the target's input over to the caller:
// possible is false when the call contradicts it, or does not say.
func (f *Function) translate(w When, t target) (out When, possible bool) {
	if w == 0 {
		return 0, true
	}
	k, want := int(w)-1, true
	if w < 0 {
		k, want = int(-w)-1, false
	}
	if k >= len(t.operands) || t.operands[k].v == nil {
		return 0, true
	}
	if c, ok := t.operands[k].v.(*ssa.Const); ok && c.Value != nil && c.Value.Kind() == constant.Bool {
		return 0, constant.BoolVal(c.Value) == want
	}
	input, positive := f.flag(t.operands[k].v)
	switch {
	case input < 0:
		return 0, false // a flag that is worked out goes with what is passed: not known here
	case positive == want:
		return When(input + 1), true
	}
	return -When(input + 1), true
}
