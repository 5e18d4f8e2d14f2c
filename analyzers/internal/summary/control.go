package summary

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// Control is a function's control flow as it can be taken: without the ways
// behind calls that never return, and with what a way has learnt about a
// value deciding later tests of the same value (an error tested twice, a flag
// stored in a variable, the operands of && and ||).
type Control struct {
	fn      *ssa.Function
	f       *Function
	nums    numbers
	tracked map[ssa.Value]bool      // values worth remembering
	canon   map[ssa.Value]ssa.Value // loads of one field that nobody sets here: the first of them
	told    map[*ssa.Call]*callTold
	bounded bool
	all     *Reached // from the entry, nothing cut
}

// A Test is one side of a branch.
type Test struct {
	If      *ssa.If
	Taken   bool      // the side on which the condition is true
	Subject ssa.Value // what is tested; a phi stands for the value it has on the way
	Is      string    // what it is compared with
	Holds   bool      // on this side it is that
}

// A Reached is the part of a function that control can get to.
type Reached struct {
	from map[*ssa.BasicBlock]int // the first instruction reached
	end  map[*ssa.BasicBlock]int
}

// Has reports whether control can get to the instruction.
func (r *Reached) Has(instr ssa.Instruction) bool {
	b := instr.Block()
	from, ok := r.from[b]
	if !ok {
		return false
	}
	i := slices.Index(b.Instrs, instr)
	return from <= i && i < r.end[b]
}

// Reachable gives what control can get to after leaving the instruction from,
// or from the entry if from is nil, without the edges that cut names. So an
// effect is guarded if and only if it is not reachable from the entry once
// all accepting edges are cut.
func (c *Control) Reachable(from ssa.Instruction, cut func(Test) bool) *Reached {
	if from != nil || cut != nil {
		return c.reachable(from, cut)
	}
	if c.all == nil {
		c.all = c.reachable(nil, nil)
	}
	return c.all
}

func (c *Control) reachable(from ssa.Instruction, cut func(Test) bool) *Reached {
	r := &Reached{from: map[*ssa.BasicBlock]int{}, end: map[*ssa.BasicBlock]int{}}
	const before, after = 0, 1
	w := &Walk{Mark: after}
	if from != nil {
		w.Mark = before
	}
	w.Cut = func(t Test, mark int) bool { return mark == after && cut != nil && cut(t) }
	w.Step = func(s *Step) {
		if s.Mark == after {
			b := s.Instr.Block()
			i := s.index
			if first, ok := r.from[b]; !ok || i < first {
				r.from[b] = i
			}
			r.end[b] = max(r.end[b], i+1)
		}
		if s.Instr == from {
			s.Mark = after
		}
	}
	c.Follow(w)
	return r
}

// A Walk follows all ways through a function. A mark rides along: what the
// walk has seen so far.
type Walk struct {
	Mark int                         // at the entry
	Step func(s *Step)               // at every instruction
	Cut  func(t Test, mark int) bool // edges not to take; may be nil
	Back bool                        // ways may not go round a loop again while the mark is above this walk's Mark
}

// A Step is an instruction on a way. It holds until the walk goes on.
type Step struct {
	Instr ssa.Instruction
	Mark  int
	Stop  bool   // the way ends here
	Forks []Fork // instead of going on as it is, the way goes on as each of these
	index int
	env   env
	c     *Control
	node  *node
}

// A Fork is one of several ways on.
type Fork struct {
	Mark  int
	Learn []Known
}

// Is tells whether a value is a constant, as far as the way tells.
func (s *Step) Is(v ssa.Value, want string) (truth, known bool) { return s.c.is(s.env, v, want) }

// Resolve gives the value that a phi has on the way.
func (s *Step) Resolve(v ssa.Value) ssa.Value { return s.c.resolve(s.env, v) }

// Branches gives the branches that the way took, the latest last.
func (s *Step) Branches() []Test {
	var list []Test
	for n := s.node; n != nil; n = n.parent {
		if n.test.If != nil {
			list = append(list, n.test)
		}
	}
	slices.Reverse(list)
	return list
}

type node struct {
	block  *ssa.BasicBlock
	start  int
	env    env
	mark   int
	parent *node
	test   Test // the branch that led here
}

// maxNodes bounds a walk. Beyond it ways forget what they learnt, so that
// every place that can be reached is.
const maxNodes = 6000

type nodeKey struct {
	block, start, mark int
	env                string
}

// Follow follows the ways of a walk, in an order that rests on the code alone.
func (c *Control) Follow(w *Walk) {
	if len(c.fn.Blocks) == 0 {
		return
	}
	seen := map[nodeKey]bool{}
	stack := []*node{{block: c.fn.Blocks[0], mark: w.Mark}}
	s := &Step{c: c} // one for the whole walk: nobody keeps it
	push := func(n *node) {
		if len(seen) > maxNodes {
			n.env, c.bounded = nil, true
		}
		k := nodeKey{n.block.Index, n.start, n.mark, n.env.key()}
		if !seen[k] {
			seen[k] = true
			stack = append(stack, n)
		}
	}
	for len(stack) > 0 {
		n := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		for _, next := range c.through(w, n, s) {
			push(next)
		}
	}
}

// through takes a way through the rest of a block and gives the ways on, the
// first to follow last.
func (c *Control) through(w *Walk, n *node, s *Step) []*node {
	b := n.block
	mark, e := n.mark, n.env
	for i := n.start; i < len(b.Instrs); i++ {
		instr := b.Instrs[i]
		*s = Step{Instr: instr, Mark: mark, index: i, env: e, c: c, node: n}
		if w.Step != nil {
			w.Step(s)
		}
		if s.Stop {
			return nil
		}
		mark = s.Mark
		forks := s.Forks
		if call, ok := instr.(*ssa.Call); ok {
			t := c.callTold(call)
			if t.ends {
				return nil
			}
			ok := true
			for _, k := range t.always {
				if e, ok = c.learn(e, k); !ok {
					return nil
				}
			}
			if forks == nil {
				for _, list := range t.either {
					forks = append(forks, Fork{Mark: mark, Learn: list})
				}
			}
		}
		if forks != nil {
			return c.fork(n, forks, i+1, e)
		}
	}
	return c.successors(w, n, mark, e)
}

func (c *Control) fork(n *node, forks []Fork, start int, e env) []*node {
	var out []*node
	for _, f := range slices.Backward(forks) {
		fe, ok := e, true
		for _, k := range f.Learn {
			if fe, ok = c.learn(fe, k); !ok {
				break
			}
		}
		if ok {
			out = append(out, &node{block: n.block, start: start, env: fe, mark: f.Mark, parent: n})
		}
	}
	return out
}

func (c *Control) successors(w *Walk, n *node, mark int, e env) []*node {
	b := n.block
	var out []*node
	add := func(to *ssa.BasicBlock, e env, t Test) {
		if w.Back && mark > w.Mark && to.Dominates(b) {
			return
		}
		out = append(out, &node{block: to, env: c.enter(e, b, to), mark: mark, parent: n, test: t})
	}
	branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok {
		for _, to := range slices.Backward(b.Succs) {
			add(to, e, Test{})
		}
		return out
	}
	for side := 1; side >= 0; side-- {
		t, next, ok := c.side(branch, side == 0, e)
		if ok && (w.Cut == nil || !w.Cut(t, mark)) {
			add(b.Succs[side], next, t)
		}
	}
	return out
}

// side takes one side of a branch; false if the way contradicts it.
func (c *Control) side(branch *ssa.If, taken bool, e env) (Test, env, bool) {
	subject, is, holds := condition(c.resolve(e, branch.Cond))
	for range 4 { // a phi that stands for a comparison
		r := c.resolve(e, subject)
		if r == subject || is != IsTrue {
			subject = r
			break
		}
		s, i, h := condition(r)
		subject, is, holds = s, i, holds == h
	}
	t := Test{If: branch, Taken: taken, Subject: subject, Is: is, Holds: holds == taken}
	next, ok := c.learn(e, Known{subject, t.Is, t.Holds})
	return t, next, ok
}

// Control gives the control view of the function. It holds once the
// functions that it calls are summarised.
func (f *Function) Control() *Control {
	if f.control == nil {
		f.control = newControl(f)
	}
	return f.control
}

func newControl(f *Function) *Control {
	c := &Control{
		fn: f.SSA, f: f, tracked: map[ssa.Value]bool{}, canon: map[ssa.Value]ssa.Value{}, told: map[*ssa.Call]*callTold{},
		nums: numbers{values: map[ssa.Value]int32{}, consts: map[string]int32{}},
	}
	c.findLoads()
	c.findTracked()
	return c
}

// canonical gives one value for all loads of a field that the function never
// sets, so that they test alike.
func (c *Control) canonical(v ssa.Value) ssa.Value {
	if first, ok := c.canon[v]; ok {
		return first
	}
	return v
}

type loadKey struct {
	base  ssa.Value
	field int
}

// findLoads unifies loads of fields of foreign structs (r.Method, r.URL):
// what the function itself does not set stays as it is.
func (c *Control) findLoads() {
	first := map[loadKey]ssa.Value{}
	set := map[loadKey]bool{}
	key := func(addr ssa.Value) (loadKey, bool) {
		fa, ok := addr.(*ssa.FieldAddr)
		if !ok {
			return loadKey{}, false
		}
		named, _ := types.Unalias(deref(fa.X.Type())).(*types.Named)
		if named == nil || named.Obj().Pkg() == nil || named.Obj().Pkg() == c.f.pkg.pass.Pkg {
			return loadKey{}, false
		}
		return loadKey{c.canonical(fa.X), fa.Field}, true
	}
	for _, b := range c.fn.DomPreorder() {
		for _, instr := range b.Instrs {
			if s, ok := instr.(*ssa.Store); ok {
				if k, ok := key(s.Addr); ok {
					set[k] = true
				}
			}
		}
	}
	for _, b := range c.fn.DomPreorder() {
		for _, instr := range b.Instrs {
			load, ok := instr.(*ssa.UnOp)
			if !ok {
				continue
			}
			k, ok := key(load.X)
			if !ok || set[k] {
				continue
			}
			if v, ok := first[k]; ok {
				c.canon[load] = v
			} else {
				first[k] = load
			}
		}
	}
}

// findTracked marks the values that a way should remember: those tested more
// than once, those that reach a tested or returned phi, inputs that are
// tested, and results of calls that tell something.
func (c *Control) findTracked() {
	tests := map[ssa.Value]int{}
	var phis []*ssa.Phi
	note := func(v ssa.Value) {
		v = c.canonical(v)
		tests[v]++
		switch x := v.(type) {
		case *ssa.Phi:
			phis = append(phis, x)
		case *ssa.Parameter, *ssa.FreeVar:
			c.tracked[v] = true
		}
	}
	for _, b := range c.fn.Blocks {
		for _, instr := range b.Instrs {
			switch x := instr.(type) {
			case *ssa.If:
				subject, _, _ := condition(x.Cond)
				note(subject)
			case *ssa.Return:
				for _, v := range x.Results {
					c.trackResult(v, note)
				}
			case *ssa.Call:
				c.trackTold(x)
			}
		}
	}
	for len(phis) > 0 {
		phi := phis[len(phis)-1]
		phis = phis[:len(phis)-1]
		if c.tracked[phi] {
			continue
		}
		c.tracked[phi] = true
		for _, e := range phi.Edges {
			if _, ok := e.(*ssa.Const); ok {
				continue
			}
			subject, _, _ := condition(e)
			for _, v := range []ssa.Value{c.canonical(e), c.canonical(subject)} {
				if p, ok := v.(*ssa.Phi); ok {
					phis = append(phis, p)
				} else {
					c.tracked[v] = true
				}
			}
		}
	}
	for v, n := range tests {
		if n > 1 {
			c.tracked[v] = true
		}
	}
}

// trackResult: what a function returns tells its callers something if it is a
// bool or can be nil; err == nil tells what is known of err.
func (c *Control) trackResult(v ssa.Value, note func(ssa.Value)) {
	if _, ok := v.(*ssa.Const); ok || !tells(v.Type()) {
		return
	}
	subject, _, _ := condition(v)
	for _, v := range []ssa.Value{v, subject} {
		note(v)
		if _, ok := v.(*ssa.Phi); !ok {
			c.tracked[c.canonical(v)] = true
		}
	}
}

// tells reports whether values of the type are true or false, or can be nil.
func tells(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&types.IsBoolean != 0
	case *types.Pointer, *types.Interface, *types.Map, *types.Slice, *types.Signature:
		return true
	}
	return false
}
