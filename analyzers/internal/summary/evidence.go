package summary

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/finding"
)

// A holder is what carries labels: a value, a write, one of several results,
// or an input's initial content.
type holder struct {
	v     ssa.Value
	w     *write
	res   root
	input bool
	place place
}

type evidenceKey struct {
	holder holder
	label  Label
}

// evidence says where a label on a holder came from: the first way it was
// found, in instruction order, so that paths are the same on every run.
type evidence struct {
	holder holder
	label  Label
	pos    token.Pos
	note   string // worth showing as a step; "" if not
	hops   []Hop  // steps inside the callee that handed it over
}

// maxPath bounds the steps of a path.
const maxPath = 30

// Path gives the steps from a label's origin to its holder.
func (f *Function) Path(h holder, l Label) []finding.Step {
	var back [][]finding.Step
	seen := map[evidenceKey]bool{}
	for range maxPath {
		key := evidenceKey{h, l}
		ev, ok := f.evidence[key]
		if !ok || seen[key] {
			break
		}
		seen[key] = true
		var steps []finding.Step
		for _, hop := range ev.hops {
			steps = append(steps, finding.Step{Pos: ev.pos, At: hop.At, Message: hop.Message})
		}
		if ev.note != "" && ev.pos.IsValid() {
			steps = append(steps, finding.Step{Pos: ev.pos, At: f.place(ev.pos), Message: ev.note})
		}
		back = append(back, steps)
		h, l = ev.holder, ev.label
	}
	slices.Reverse(back)
	return slices.Concat(back...)
}

// hopsOf turns the way of a label into hops of the summary.
func (f *Function) hopsOf(h holder, l Label) []Hop {
	var hops []Hop
	for _, s := range f.Path(h, l) {
		hops = append(hops, Hop{At: s.At, Message: s.Message})
	}
	return capHops(hops)
}

// maxHops bounds the steps that a summary keeps of one way: the first and the
// last ones.
const maxHops = 8

func capHops(hops []Hop) []Hop {
	if len(hops) <= maxHops {
		return hops
	}
	return slices.Concat(hops[:maxHops/2], hops[len(hops)-maxHops/2:])
}

// inputWord says what came in by a parameter.
func inputWord(param string, l Label) string {
	switch {
	case l.Has(Body):
		return "the request's body comes in as parameter " + param
	case l.path != "":
		return "what stands at " + param + l.path + " comes in"
	}
	return "parameter " + param
}

// EventPath gives the steps of an event, from the source to the use.
func (f *Function) EventPath(e Event) []finding.Step {
	var steps []finding.Step
	if s := f.Source(e.Label); s != nil {
		for _, hop := range s.Hops {
			steps = append(steps, finding.Step{Pos: s.Pos, At: hop.At, Message: hop.Message})
		}
		if len(s.Hops) == 0 {
			steps = append(steps, finding.Step{Pos: s.Pos, At: f.place(s.Pos), Message: s.What})
		}
	} else if i, _, ok := e.Label.Input(); ok && i < len(f.SSA.Params) {
		p := f.SSA.Params[i]
		steps = append(steps, finding.Step{Pos: p.Pos(), At: f.place(p.Pos()), Message: inputWord(p.Name(), e.Label)})
	}
	steps = append(steps, f.Path(e.holder, e.from)...)
	for _, hop := range e.Use.Hops {
		steps = append(steps, finding.Step{Pos: e.Instr.Pos(), At: hop.At, Message: hop.Message})
	}
	f.placed(steps, e.Pos)
	return slices.CompactFunc(steps, func(a, b finding.Step) bool { return a.At == b.At && a.Message == b.Message })
}

// placed gives a step that has no place of its own that of the step after it,
// the last one that of the use.
func (f *Function) placed(steps []finding.Step, use token.Pos) {
	pos, at := use, f.place(use)
	for i := len(steps) - 1; i >= 0; i-- {
		if steps[i].At.Line == 0 {
			steps[i].Pos, steps[i].At = pos, at
		}
		pos, at = steps[i].Pos, steps[i].At
	}
}
