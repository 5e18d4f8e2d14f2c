package summary

import (
	"golang.org/x/tools/go/ssa"
)

// components gives the strongly connected components of the package's call
// graph, callees first, in an order that rests on the source alone (Tarjan).
func components(list []*Function) [][]*Function {
	t := &tarjan{index: map[*Function]int{}, low: map[*Function]int{}, on: map[*Function]bool{}}
	for _, f := range list {
		if _, seen := t.index[f]; !seen {
			t.visit(f)
		}
	}
	return t.out
}

type tarjan struct {
	index, low map[*Function]int
	on         map[*Function]bool
	stack      []*Function
	out        [][]*Function
}

func (t *tarjan) visit(f *Function) {
	t.index[f] = len(t.index)
	t.low[f] = t.index[f]
	t.stack = append(t.stack, f)
	t.on[f] = true
	for _, g := range f.callees() {
		if _, seen := t.index[g]; !seen {
			t.visit(g)
			t.low[f] = min(t.low[f], t.low[g])
		} else if t.on[g] {
			t.low[f] = min(t.low[f], t.index[g])
		}
	}
	if t.low[f] != t.index[f] {
		return
	}
	var component []*Function
	for {
		g := t.stack[len(t.stack)-1]
		t.stack = t.stack[:len(t.stack)-1]
		t.on[g] = false
		component = append(component, g)
		if g == f {
			break
		}
	}
	t.out = append(t.out, component)
}

// callees are the functions of the package that f calls, makes closures of or
// refers to.
func (f *Function) callees() []*Function {
	var out []*Function
	add := func(fn *ssa.Function) {
		if fn == nil {
			return
		}
		if origin := fn.Origin(); origin != nil {
			fn = origin
		}
		g := f.pkg.funcs[fn]
		if g == nil {
			if obj := funcObject(fn); obj != nil {
				g = f.pkg.byObject[obj]
			}
		}
		if g != nil {
			out = appendNew(out, g)
		}
	}
	for _, b := range f.SSA.Blocks {
		for _, instr := range b.Instrs {
			if c, ok := instr.(ssa.CallInstruction); ok && c.Common().IsInvoke() {
				for _, m := range f.pkg.implementers(c.Common().Method) {
					if g := f.pkg.byObject[m]; g != nil {
						out = appendNew(out, g)
					}
				}
			}
			var buf [8]*ssa.Value
			for _, op := range instr.Operands(buf[:0]) {
				if fn, ok := (*op).(*ssa.Function); ok {
					add(fn)
				}
			}
		}
	}
	return out
}
