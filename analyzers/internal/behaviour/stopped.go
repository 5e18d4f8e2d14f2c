package behaviour

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/term"
)

// stopped tells which questions are answered yes only where the chain of
// handlers has been stopped: failed(c, err) is true after it has answered.
func (g *guards) stopped(questions []question) map[question]bool {
	out := map[question]bool{}
	if !g.f.inChain() || !some(g.f.ssa, g.f.stopsChain) {
		return out
	}
	open := map[question]bool{}
	g.returns(term.Guards, g.cutsStopped, func(s *Step, ret *ssa.Return) {
		for _, q := range questions {
			if g.possible(s, ret, q, term.Guards) {
				out[q] = true
				open[q] = open[q] || s.Mark == 0
			}
		}
	})
	for q := range open {
		if open[q] {
			delete(out, q)
		}
	}
	return out
}

// cutsStopped reports whether a helper that was asked before has stopped the
// chain if a test comes out as it does.
func (g *guards) cutsStopped(t Test) bool {
	if g.stoppedIf(t.If.Cond, truth(t.Taken)) {
		return true
	}
	val, ok := valueOf(t)
	return ok && g.stoppedIf(t.Subject, val)
}

// stoppedIf reports whether the chain has been stopped if a value is so.
func (g *guards) stoppedIf(v ssa.Value, val term.Value) bool {
	index := 0
	switch x := v.(type) {
	case *ssa.UnOp:
		if x.Op == token.NOT {
			return g.stoppedIf(x.X, Opposite(val))
		}
	case *ssa.Extract:
		v, index = x.Tuple, x.Index
	}
	call, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	body := g.f.bodyOf(call)
	return body != nil && slices.ContainsFunc(body.Checks, func(c term.Check) bool {
		return c.Stops && c.Result == index && sameValue(c.Value, val)
	})
}
