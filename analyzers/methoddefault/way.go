package methoddefault

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/summary"
)

// A way is how a request with a method without a case gets through.
type way struct {
	exit    token.Pos
	success *ssa.Call // the answer that it shares with the cases; nil if nothing is written
}

// What the way of other methods has seen.
const (
	silent   = iota
	answered // something of its own, or what nobody knows
)

// otherwise follows the requests whose method has no case. It gives a way on
// which nothing is written, or one that joins the cases in their success.
func (d *dispatch) otherwise() *way {
	var found *way
	w := &summary.Walk{Mark: silent}
	w.Cut = func(t summary.Test, _ int) bool { _, ok := d.matches(t); return ok }
	w.Step = func(s *summary.Step) {
		switch x := s.Instr.(type) {
		case *ssa.Call:
			if s.Mark == silent && found == nil || s.Mark == silent && found.success == nil {
				if d.sharedSuccess(x) && d.tested(s) {
					found = &way{success: x}
				}
			}
			if r := d.f.Reply(x); r != nil {
				if r.Always || r.Kind == summary.Delegated {
					s.Mark = answered
				} else {
					s.Forks = []summary.Fork{{Mark: answered, Learn: r.Known(x)}, {Mark: s.Mark, Learn: r.KnownOpen(x)}}
				}
			} else if changes(d.f, x) {
				s.Mark = answered
			}
		case *ssa.Panic:
			s.Stop = true
		case *ssa.Return:
			if s.Mark == silent && x.Block() != d.f.SSA.Recover && d.tested(s) && returnsNothing(s, x) && found == nil {
				found = &way{exit: exitPos(x, d.f.SSA)}
			}
		}
	}
	d.f.Control().Follow(w)
	return found
}

// tested reports whether a way has passed a comparison of the method with a
// case that acts: a way that left before is no default.
func (d *dispatch) tested(s *summary.Step) bool {
	n := map[string]bool{}
	for _, t := range s.Branches() {
		if c, ok := d.ifs[t.If]; ok && slices.Contains(d.acting, c) {
			n[c] = true
		}
	}
	return len(n) >= len(d.acting)
}

// sharedSuccess reports whether a call is a success, with a status of its
// own, that at least two acting cases come to as well, one of which changed
// something. Where a case comes to it without a deed, it tells of none.
func (d *dispatch) sharedSuccess(c *ssa.Call) bool {
	r := d.f.Reply(c)
	if r == nil || !r.Always || r.Kind != summary.SetsOnly && r.Kind != summary.Full || r.Status < 200 || r.Status > 299 {
		return false
	}
	n, changing := 0, false
	for _, text := range d.acting {
		reached := d.cases[text]
		if !reached.Has(c) {
			continue
		}
		if d.idle(text, c) {
			return false
		}
		n++
		for _, b := range d.f.SSA.Blocks {
			for _, instr := range b.Instrs {
				if e, ok := instr.(*ssa.Call); ok && reached.Has(e) && changes(d.f, e) {
					changing = true
				}
			}
		}
	}
	return n >= 2 && changing
}

// idle reports whether a request with a method comes to a call without having
// passed any deed of the cases.
func (d *dispatch) idle(method string, to *ssa.Call) bool {
	found := false
	d.f.Control().Follow(&summary.Walk{
		Cut: func(t summary.Test, _ int) bool {
			other, ok := d.ifs[t.If]
			return ok && (other == method) != t.Holds
		},
		Step: func(s *summary.Step) {
			call, ok := s.Instr.(*ssa.Call)
			found = found || ok && call == to
			s.Stop = found || ok && d.deeds[call]
		},
	})
	return found
}

// returnsNothing reports whether a return tells the caller nothing: no
// results, or nil errors and values.
func returnsNothing(s *summary.Step, ret *ssa.Return) bool {
	for _, v := range ret.Results {
		if !types.IsInterface(v.Type()) {
			return false
		}
		if isNil, known := s.Is(v, summary.IsNil); !known || !isNil {
			return false
		}
	}
	return true
}

func exitPos(ret *ssa.Return, fn *ssa.Function) token.Pos {
	if ret.Pos().IsValid() {
		return ret.Pos()
	}
	if fn.Syntax() != nil {
		return fn.Syntax().End() - 1
	}
	return fn.Pos()
}
