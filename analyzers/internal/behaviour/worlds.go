package behaviour

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/term"
)

// A world is what the tests of a function tell for some texts.
type world struct {
	names []string // none: all others
	holds map[ssa.Value]bool
}

// The bounds of what is told apart.
const (
	maxTests  = 24
	maxWorlds = 12
)

// worlds tells apart the texts by what tests say of them, those that no test
// names last; nil if there are none, or too many.
func worlds(tests map[ssa.Value]*term.Membership, order []ssa.Value) []*world {
	if len(order) == 0 || len(order) > maxTests {
		return nil
	}
	var names []string
	for _, v := range order {
		names = append(names, tests[v].Names...)
	}
	slices.Sort(names)
	names = slices.Compact(names)
	if len(names) > maxElements {
		return nil
	}
	var out []*world
	byTold := map[string]*world{}
	tell := func(name string, named bool) *world {
		told := ""
		holds := map[ssa.Value]bool{}
		for _, v := range order {
			m := tests[v]
			holds[v] = m.Else != (named && slices.Contains(m.Names, name))
			told += sideName(holds[v])
		}
		if w := byTold[told]; w != nil && named {
			return w
		}
		w := &world{holds: holds}
		if named {
			byTold[told] = w
			out = append(out, w)
		}
		return w
	}
	for _, n := range names {
		w := tell(n, true)
		w.names = append(w.names, n)
	}
	out = append(out, tell("", false))
	if len(out) > maxWorlds {
		return nil
	}
	return out
}

// worldOf is the one that a route is in; nil if it can be any.
func (g *guards) worldOf(name *string) *world {
	if name == nil || len(g.worlds) == 0 {
		return nil
	}
	for _, w := range g.worlds {
		if slices.Contains(w.names, *name) {
			return w
		}
	}
	return g.worlds[len(g.worlds)-1]
}

// told says how the test at the end of a block goes in a world.
func (w *world) told(b *ssa.BasicBlock) (holds, known bool) {
	x, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if w == nil || !ok {
		return false, false
	}
	holds, known = w.holds[x.Cond]
	return holds, known
}

// cuts reports whether an edge is not taken in a world.
func (w *world) cuts(t Test) bool {
	if w == nil {
		return false
	}
	is, known := w.holds[t.If.Cond]
	return known && is != t.Taken
}

// inWorlds asks for verdicts without a route, and for those on certain routes.
func (g *guards) inWorlds(verdicts func(w *world) term.Protection, reached func(w *world) bool) term.Protection {
	p := verdicts(nil)
	if len(g.worlds) == 0 {
		return p
	}
	var named []term.Named
	var last term.Protection
	for _, w := range g.worlds {
		last = never
		if reached(w) {
			last = verdicts(w)
		}
		if len(w.names) > 0 {
			named = append(named, term.Named{Routes: w.names, Prot: last})
		}
	}
	return p.Told(named, last)
}

// never is what stands before what requests do not get to.
var never = func() (p term.Protection) {
	for k := range p {
		p[k].Status = term.Never
	}
	return p
}()

// decides reports whether it is known in a world which side is taken.
func (w *world) decides(o *option) bool {
	if w == nil {
		return false
	}
	_, known := w.holds[o.branch.Cond]
	return known
}

// byRoute tells apart the routes that the function's branches name.
func (g *guards) byRoute() []*world {
	tests := map[ssa.Value]*term.Membership{}
	var order []ssa.Value
	for _, b := range g.f.blocks {
		x, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok || tests[x.Cond] != nil {
			continue
		}
		if m := g.f.asks(x.Cond, 0); m != nil && m.Of == term.RouteName {
			tests[x.Cond] = m
			order = append(order, x.Cond)
		}
	}
	return worlds(tests, order)
}
