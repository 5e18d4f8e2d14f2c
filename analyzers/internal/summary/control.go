package summary

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// Control is a function's control flow as it can be taken: without the ways
// behind calls that never return, and with what a way has learnt about a
// value deciding later tests of the same value (an error tested twice, a flag
// stored in a variable, the operands of && and ||).
type Control struct {
	fn       *ssa.Function
	f        *Function
	nums     numbers
	tracked  map[ssa.Value]bool      // values worth remembering
	canon    map[ssa.Value]ssa.Value // loads of one field that nobody sets here: the first of them
	told     map[*ssa.Call]*callTold
	asked    *liveness
	bounded  bool
	stops    [][]stop         // of each block
	eachStop [][]stop         // of walks that look at each instruction
	all      *Reached         // from the entry, nothing cut
	envs     map[string]int32 // the numbers of what ways have learnt; 0 is nothing
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
	c         *Control
	from, end []int // of each block: the first instruction reached, and that behind the last
}

// Has reports whether control can get to the instruction.
func (r *Reached) Has(instr ssa.Instruction) bool {
	b := instr.Block().Index
	return instr.Parent() == r.c.fn && r.end[b] > 0 && r.has(b, r.c.f.cfg.index(instr))
}

// has is Has for the i-th instruction of a block.
func (r *Reached) has(block, i int) bool { return r.from[block] <= i && i < r.end[block] }

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
	r := &Reached{c: c, from: make([]int, len(c.fn.Blocks)), end: make([]int, len(c.fn.Blocks))}
	const before, after = 0, 1
	w := &Walk{Mark: after, Any: cut == nil}
	if from != nil {
		w.Mark, w.Each = before, true
	}
	w.Cut = func(t Test, mark int) bool { return mark == after && cut != nil && cut(t) }
	w.Step = func(s *Step) {
		if s.Mark == after {
			b := s.Instr.Block().Index
			if from != nil && (r.end[b] == 0 || s.Index < r.from[b]) {
				r.from[b] = s.Index
			}
			r.end[b] = max(r.end[b], s.Index+1)
		}
		if s.Instr == from {
			s.Mark = after
		}
	}
	c.Follow(w)
	return r
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
		envs: map[string]int32{},
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
