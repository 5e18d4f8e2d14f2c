package summary

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
)

// applyCompare instantiates what a callee compares.
func (f *Function) applyCompare(t target, c *Compare, call ssa.CallInstruction, at ssa.Instruction) {
	if !f.final || len(f.Comparisons) >= 4*maxCompares {
		return
	}
	n := *c
	if !t.ours {
		f.compareRow(t, c, call, at)
		return
	}
	for k := range n.Sides {
		n.Sides[k] = f.instantiate(t, &c.Sides[k], at)
	}
	if n.Sides[0].Constant || n.Sides[1].Constant || !worthComparing(&n) {
		return
	}
	if !t.literal {
		n.Hops = t.hops(c.Hops, f, at)
	}
	n.Returned = 0
	if v, ok := call.(*ssa.Call); ok && c.Returned > 0 {
		if out := resultValue(v, c.Returned-1); out != nil {
			match, mismatch, returned := f.verdicts(out, c.Match == Accepts)
			n.Returned = returned
			if match != Unclear || mismatch != Unclear {
				n.Match, n.Mismatch = match, mismatch
			}
		}
	}
	pos, far := c.pos, c.At.Package != f.pkg.pass.Pkg.Path()
	if far || !pos.IsValid() {
		pos = at.Pos()
	}
	if far && n.Original == nil {
		n.Original = c.withoutPaths()
	}
	f.Comparisons = append(f.Comparisons, Comparison{Compare: n, Instr: at, Pos: pos, Called: true, Far: far})
}

// withoutPaths is a copy that says how the comparison is, but not how values
// get there.
func (c *Compare) withoutPaths() *Compare {
	n := *c
	n.Hops = nil
	for k := range n.Sides {
		n.Sides[k].Ends = slices.Clone(n.Sides[k].Ends)
		for i := range n.Sides[k].Ends {
			n.Sides[k].Ends[i].Hops = nil
		}
	}
	return &n
}

// compareRow applies a function of the model that compares two of its
// arguments.
func (f *Function) compareRow(t target, c *Compare, call ssa.CallInstruction, at ssa.Instruction) {
	if len(c.Sides[0].Ends) == 0 || len(c.Sides[1].Ends) == 0 {
		return
	}
	x, y := c.Sides[0].Ends[0].From, c.Sides[1].Ends[0].From
	if x.Index >= len(t.operands) || y.Index >= len(t.operands) {
		return
	}
	n := Compare{How: c.How, Constant: c.Constant}
	if v, ok := call.(*ssa.Call); ok {
		n.Ignored = !used(v)
		n.Match, n.Mismatch, n.Returned = f.numberVerdicts(v, c.Match == Accepts)
	} else {
		n.Ignored = true
	}
	ox, oy := t.operands[x.Index], t.operands[y.Index]
	if ox.v == nil || oy.v == nil || isConstant(ox.v) || isConstant(oy.v) {
		return
	}
	f.compared(n, at, compareOperand{ox.v, x.Path}, compareOperand{oy.v, y.Path})
}

// resultValue is the value that stands for one result of a call, or nil.
func resultValue(call *ssa.Call, index int) ssa.Value {
	if _, multi := call.Type().(*types.Tuple); !multi {
		return call
	}
	for _, r := range ssabuild.Uses(call) {
		if e, ok := r.(*ssa.Extract); ok && e.Index == index {
			return e
		}
	}
	return nil
}

// instantiate puts what a call passes in the place of a side's inputs.
func (f *Function) instantiate(t target, s *CompareSide, at ssa.Instruction) CompareSide {
	n := *s
	n.Ends, n.Input = nil, -1
	if s.Input >= 0 && s.Input < len(t.operands) {
		o := t.operands[s.Input]
		switch {
		case o.v == nil:
		case s.Whole:
			n = CompareSide{Input: -1, Nonempty: s.Nonempty || f.testedEmpty(o.v)}
			f.nameSide(o.v, &n, 0)
			for _, name := range s.Names {
				n.addName(name)
			}
		default:
			var base CompareSide
			f.nameRoot(o.v, &base, 0)
			n.Root, n.RootName, n.RootType, n.Input, n.Message = base.Root, base.RootName, base.RootType, base.Input, base.Message
		}
	}
	for _, e := range s.Ends {
		if !e.Input {
			e.found = found{}
			e.Hops = t.hops(e.Hops, f, at)
			n.addEnd(e)
			continue
		}
		if e.From.Index >= len(t.operands) {
			continue
		}
		o := t.operands[e.From.Index]
		list := f.unfilled(o, e.From.Path, f.operandContent(o, e.From.Path, at, true))
		for i := range list {
			list[i].label.State = max(list[i].label.State, e.State)
			list[i].label.Facets |= e.Facets
		}
		f.addEnds(&n, list, t.hops(e.Hops, f, at))
	}
	return n
}

// compareOfRow is a row on a function that compares two of its arguments.
func compareOfRow(r *model.Row, from []Ref) Compare {
	c := Compare{How: shortName(r.Name()), Constant: r.Constant, Match: Accepts, Mismatch: Refuses}
	for k := range min(2, len(from)) {
		c.Sides[k].Ends = []End{{Input: true, From: from[k]}}
	}
	if word, _, _ := strings.Cut(r.Decision, " "); word == "nonzero" || word == "true" {
		c.Match = Refuses // 0 or false says that they are equal
	}
	return c
}

// shortName is a function's name with the last element of its package's path.
func shortName(name string) string { return name[strings.LastIndexByte(name, '/')+1:] }

// unfilled drops what a library would have had to put into a field that is not
// exported: decoding fills no such field, so the service itself has set it.
func (f *Function) unfilled(o operand, path string, list []found) []found {
	if o.v == nil {
		return list
	}
	return slices.DeleteFunc(list, func(l found) bool {
		w := l.holder.w
		if w == nil {
			return false
		}
		call, ok := w.instr.(ssa.CallInstruction)
		if !ok {
			return false
		}
		if targets, _ := f.targets(call.Common()); slices.ContainsFunc(targets, func(t target) bool { return t.ours }) {
			return false
		}
		return slices.ContainsFunc(f.refs(o.v), func(p place) bool {
			rest, _, ok := overlap(p.below(path).path, w.place.path)
			return ok && p.root == w.place.root && unexported(rest)
		})
	})
}

// unexported reports whether a path goes through a field that is not exported.
func unexported(path string) bool {
	for path != "" {
		var sel string
		sel, path = cutSelector(path)
		if name, ok := strings.CutPrefix(sel, "."); ok && !token.IsExported(name) {
			return true
		}
	}
	return false
}
