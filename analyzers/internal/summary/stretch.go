package summary

import (
	"go/constant"
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A fast hash that is applied over and over to its own result is no fast hash:
// who guesses has to go the whole way for each guess. To see which hashes are,
// the labels are computed once more with a mark on the result of each hash that
// stands in a loop; a hash stretches if its mark comes back to it.

// stretching is what is known of the hashes in the loops of a function.
type stretching struct {
	fast    map[ssa.Instruction]bool // calls in loops of what hashes fast
	marks   map[ssa.Instruction]mark // of these; nil while nothing is marked
	calls   map[ssa.Instruction]bool // calls that turned out to stretch
	initial map[phiEdge]bool         // edges that bring what the loop then stretches
}

// A mark is the source that stands for the result of a hash.
type mark struct {
	src  int32
	back bool // it has come back to the hash
}

// minRounds is how often a hash has to be applied. What is done less often by a
// constant bound hardly slows down who guesses.
const minRounds = 100

// stretch finds the hashes that stretch, and reports whether the labels have to
// be computed anew.
func (f *Function) stretch() bool {
	s := &f.stretched
	if len(s.fast) == 0 || len(s.calls) == len(s.fast) {
		return false
	}
	f.reset()
	s.marks = map[ssa.Instruction]mark{}
	f.label()
	for _, b := range f.SSA.Blocks {
		for _, instr := range b.Instrs {
			if m := s.marks[instr]; m.back && !s.calls[instr] {
				f.stretchedBy(instr, m.src)
			}
		}
	}
	s.marks = nil
	return true
}

// stretchedBy notes that a call stretches what stands in its loop under its
// mark: what stood there when control came to the loop is stretched by it.
func (f *Function) stretchedBy(call ssa.Instruction, src int32) {
	s := &f.stretched
	if s.calls == nil {
		s.calls, s.initial = map[ssa.Instruction]bool{}, map[phiEdge]bool{}
	}
	s.calls[call] = true
	marked := func(set labelSet) bool {
		return slices.ContainsFunc(set, func(l Label) bool { return l.input < 0 && l.src == src })
	}
	header := f.loopOf(call.Block())
	for _, e := range f.untouched(header) {
		for _, instr := range e.to.Instrs {
			if phi, ok := instr.(*ssa.Phi); ok && isText(phi.Type()) && slices.ContainsFunc(f.content(phi, call, false), func(l found) bool { return marked(labelSet{l.label}) }) {
				s.initial[phiEdge{phi, slices.Index(e.to.Preds, e.from)}] = true
			}
		}
		if f.inLoop(e.to, header) {
			continue
		}
		for _, w := range f.writes {
			if w.instr.Block() != nil && marked(w.labels) && f.inLoop(w.instr.Block(), header) {
				f.addSkip(&write{place: w.place, instr: e.from.Instrs[len(e.from.Instrs)-1], strong: true, edge: e.to})
			}
		}
	}
}

// An edge is a way from one block on to another.
type edge struct{ from, to *ssa.BasicBlock }

// untouched gives the edges on which things may still be as they were before a
// loop: those into the loop, those that go round it, and those out of its head.
func (f *Function) untouched(header *ssa.BasicBlock) []edge {
	var list []edge
	for _, p := range header.Preds {
		if header.Dominates(p) {
			continue
		}
		list = append(list, edge{p, header})
		for _, next := range p.Succs {
			if next != header && slices.ContainsFunc(next.Preds, func(q *ssa.BasicBlock) bool { return f.inLoop(q, header) }) {
				list = append(list, edge{p, next})
			}
		}
	}
	for _, next := range header.Succs {
		if !f.inLoop(next, header) {
			list = append(list, edge{header, next})
		}
	}
	return list
}

// stretchedPhi gives a value that a loop stretches what it begins with.
func (f *Function) stretchedPhi(phi *ssa.Phi, initial ssa.Value) {
	for _, l := range f.content(initial, phi, false) {
		l.label.State = max(l.label.State, Hashed)
		f.addLabel(phi, l.label, evidence{holder: l.holder, label: l.from, pos: phi.Pos()})
	}
}

// hashes is the state that a callee's flow leads to here: a fast hash that
// stretches is none.
func (f *Function) hashes(state State, at ssa.Instruction) State {
	if state == FastHashed && f.stretched.calls[at] {
		return Hashed
	}
	return state
}

// inRounds looks at a fast hash of what was found: it notes one that stands in a
// loop, sees its mark come back, and gives the mark for its result.
func (f *Function) inRounds(state State, at ssa.Instruction, list []found) []found {
	s := &f.stretched
	if f.cfg.forward || state != FastHashed || !f.repeats(at.Block()) {
		return list
	}
	if s.fast == nil {
		s.fast = map[ssa.Instruction]bool{}
	}
	s.fast[at] = true
	if s.marks == nil {
		return list
	}
	l := f.source(at.Pos(), "one round", 0, f.place(at.Pos()), nil)
	l.State = FastHashed
	back := slices.ContainsFunc(list, func(x found) bool { return x.label.input < 0 && x.label.src == l.src })
	s.marks[at] = mark{l.src, back || s.marks[at].back}
	return append(list, found{l, holder{}, l})
}

// withoutMarks leaves out marks: what is put to one element of many is not what
// is read from the next one.
func (f *Function) withoutMarks(p place, list []found) []found {
	if f.stretched.marks == nil || singular(p) {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), func(l found) bool {
		for _, m := range f.stretched.marks {
			if l.label.input < 0 && m.src == l.label.src {
				return true
			}
		}
		return false
	})
}

// repeats reports whether a block stands in a loop that may be gone round often.
func (f *Function) repeats(b *ssa.BasicBlock) bool {
	header := f.loopOf(b)
	if header == nil {
		return false
	}
	return !slices.ContainsFunc(f.SSA.Blocks, func(c *ssa.BasicBlock) bool {
		branch, ok := c.Instrs[len(c.Instrs)-1].(*ssa.If)
		if !ok || !f.inLoop(c, header) || f.inLoop(c.Succs[0], header) && f.inLoop(c.Succs[1], header) {
			return false
		}
		rounds, ok := fixedRounds(branch.Cond)
		return ok && rounds < minRounds
	})
}

// loopOf gives the head of the innermost loop that a block stands in; nil if it
// stands in none.
func (f *Function) loopOf(b *ssa.BasicBlock) *ssa.BasicBlock {
	for h := b; h != nil; h = h.Idom() {
		if f.inLoop(b, h) {
			return h
		}
	}
	return nil
}

// inLoop reports whether a block stands in the loop that a head begins.
func (f *Function) inLoop(b, header *ssa.BasicBlock) bool {
	if !header.Dominates(b) {
		return false
	}
	return slices.ContainsFunc(header.Preds, func(p *ssa.BasicBlock) bool {
		return header.Dominates(p) && (p == b || b == header || f.cfg.reachesWithout(b, p, header))
	})
}

// fixedRounds is how often a loop is gone round that counts from one constant to
// another in steps of one.
func fixedRounds(cond ssa.Value) (int64, bool) {
	cmp, ok := cond.(*ssa.BinOp)
	if !ok {
		return 0, false
	}
	x, y := cmp.X, cmp.Y
	if _, fixed := x.(*ssa.Const); fixed {
		x, y = y, x
	}
	bound, ok := constInt(y)
	if !ok {
		return 0, false
	}
	if step, isStep := x.(*ssa.BinOp); isStep && (step.Op == token.ADD || step.Op == token.SUB) {
		x = step.X
	}
	counter, ok := x.(*ssa.Phi)
	if !ok {
		return 0, false
	}
	for _, e := range counter.Edges {
		if c, fixed := e.(*ssa.Const); fixed && c.Value != nil && c.Value.Kind() == constant.Int {
			if first, exact := constant.Int64Val(c.Value); exact {
				return max(bound-first, first-bound), true
			}
		}
	}
	return 0, false
}
