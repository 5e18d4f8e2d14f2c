package summary

import (
	"cmp"
	"slices"

	"github.com/credvet/credvet/analyzers/internal/finding"
)

// compares adds the comparisons that concern an input to the summary.
func (b *builder) compares() {
	for _, c := range b.f.Comparisons {
		open := false
		n := c.Compare
		for k := range n.Sides {
			side := &n.Sides[k]
			side.Ends = slices.Clone(side.Ends)
			for i := range side.Ends {
				e := &side.Ends[i]
				if e.found != (found{}) {
					e.Hops = capHops(append(b.f.hopsOf(e.found.holder, e.found.from), e.Hops...))
				}
				e.found = found{}
				open = open || e.Input
			}
			open = open || side.Input >= 0
		}
		if open {
			b.s.Compares = append(b.s.Compares, n)
		}
		b.s.Verifies = b.s.Verifies || verifies(&n)
	}
	b.s.Verifies = b.s.Verifies || b.f.verifies
	slices.SortStableFunc(b.s.Compares, func(x, y Compare) int {
		return cmp.Or(cmp.Compare(x.At.Package, y.At.Package), cmp.Compare(x.At.File, y.At.File),
			cmp.Compare(x.At.Line, y.At.Line), cmp.Compare(x.At.Column, y.At.Column))
	})
	if len(b.s.Compares) > maxCompares {
		b.s.Compares, b.f.bounded = b.s.Compares[:maxCompares], true
	}
}

// verifies reports whether a comparison can be one of a credential.
func verifies(c *Compare) bool {
	for k := range c.Sides {
		if c.Sides[k].Facets()&(Secret|Request|Computed) != 0 {
			return true
		}
		for _, n := range c.Sides[k].Names {
			if nameFacets("", n)&Secret != 0 {
				return true
			}
		}
	}
	return false
}

// EndPath gives the steps from where a side's value began to the comparison.
func (f *Function) EndPath(c *Comparison, e End) []finding.Step {
	var steps []finding.Step
	at := c.Instr.Pos()
	if e.found == (found{}) {
		for _, hop := range e.Hops {
			steps = append(steps, finding.Step{Pos: at, At: hop.At, Message: hop.Message})
		}
		return steps
	}
	if s := f.Source(e.found.label); s != nil {
		for _, hop := range s.Hops {
			steps = append(steps, finding.Step{Pos: s.Pos, At: hop.At, Message: hop.Message})
		}
		steps = append(steps, finding.Step{Pos: s.Pos, At: f.place(s.Pos), Message: s.What})
	} else if i, _, ok := e.found.label.Input(); ok && i < len(f.SSA.Params) {
		p := f.SSA.Params[i]
		steps = append(steps, finding.Step{Pos: p.Pos(), At: f.place(p.Pos()), Message: "parameter " + p.Name()})
	}
	steps = append(steps, f.Path(e.found.holder, e.found.from)...)
	for _, hop := range e.Hops {
		steps = append(steps, finding.Step{Pos: at, At: hop.At, Message: hop.Message})
	}
	return slices.CompactFunc(steps, func(a, b finding.Step) bool { return a.At == b.At && a.Message == b.Message })
}
