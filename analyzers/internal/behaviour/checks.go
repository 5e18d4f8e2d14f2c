package behaviour

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// A question is a result and what it can be.
type question struct {
	result int
	value  term.Value
}

// checks gives what the function's results tell its callers.
func (g *guards) checks() []term.Check {
	questions := g.questions()
	if len(questions) == 1 && len(g.some) == 0 && g.f.limitOnReturn().Status != term.Guarded {
		g.f.b.Decides = g.decides(questions, nil)
		return nil // all it could tell is that it returns
	}
	free := g.answers(questions, term.Guards)
	g.f.b.Decides = g.decides(questions, free)
	stopped := g.stopped(questions)
	byGuard := map[term.Guard]map[question]bool{}
	for k := range term.Guards {
		if _, ok := g.some[k]; ok {
			byGuard[k] = g.answers(questions, k)
		}
	}
	var out []term.Check
	for _, q := range questions {
		if !free[q] || q.result >= 0 && !free[question{q.result, Opposite(q.value)}] {
			continue // it never is so, or always
		}
		c := term.Check{Result: q.result, Value: q.value, Stops: q.result >= 0 && stopped[q]}
		for k := range term.Guards {
			if reached, some := byGuard[k]; some && !reached[q] {
				c.Guards = append(c.Guards, g.some[k])
			}
		}
		if l := g.f.e.lesson("guard", g.f.ssa.Pos()); l != nil && g.f.ssa.Parent() == nil && q.result >= 0 {
			if k, ok := term.ParseGuard(l.Arg); ok {
				c.Guards = append(c.Guards, term.Accepted{Guard: k, By: g.f.b.Name, At: g.f.b.At})
			}
		}
		if v := g.f.limitOnReturn(); q.result == term.Returned && v.Status == term.Guarded {
			c.Guards = append(c.Guards, term.Accepted{Guard: term.BodyLimit, By: v.By, At: v.At})
		}
		if q.result < 0 && len(c.Guards) == 0 {
			continue
		}
		out = append(out, c)
	}
	return out
}

// questions lists what the results can tell.
func (g *guards) questions() []question {
	list := []question{{term.Returned, term.True}}
	if g.f.inChain() {
		list = append(list, question{term.Unanswered, term.True})
	}
	results := g.f.ssa.Signature.Results()
	for i := range results.Len() {
		t := results.At(i).Type()
		switch u := t.Underlying().(type) {
		case *types.Basic:
			if u.Info()&types.IsBoolean != 0 {
				list = append(list, question{i, term.True}, question{i, term.False})
			}
		case *types.Interface, *types.Pointer:
			list = append(list, question{i, term.IsNil}, question{i, term.NonNil})
		}
	}
	return list
}

// answers tells which questions can be answered yes on some way on which the
// guard has not accepted.
func (g *guards) answers(questions []question, k term.Guard) map[question]bool {
	out := map[question]bool{}
	g.returns(k, func(t Test) bool { return k < term.Guards && g.accepts(t, k, nil) }, func(s *Step, ret *ssa.Return) {
		for _, q := range questions {
			if !out[q] && g.possible(s, ret, q, k) {
				out[q] = true
			}
		}
	})
	return out
}

// returns follows the ways on which the guard has not accepted, and that are
// not cut, to where they return; the mark says whether the chain was stopped.
func (g *guards) returns(k term.Guard, cut func(Test) bool, at func(s *Step, ret *ssa.Return)) {
	g.f.e.Flow.Follow(g.f.ssa, Walk{
		Step: func(s *Step) {
			s.Stop = g.stops(s.Instr, k)
			if g.f.stopsChain(s.Instr) {
				s.Mark = 1
			}
			if ret, ok := s.Instr.(*ssa.Return); ok && ret.Block() != g.f.ssa.Recover {
				at(s, ret)
			}
		},
		Cut: cut,
	})
}

// possible reports whether a return can tell what a question asks.
func (g *guards) possible(s *Step, ret *ssa.Return, q question, k term.Guard) bool {
	switch {
	case q.result == term.Returned:
		return true
	case q.result == term.Unanswered:
		return s.Mark == 0
	case q.result >= len(ret.Results):
		return false
	}
	v := s.Resolve(ret.Results[q.result])
	if c, ok := v.(*ssa.Const); ok {
		return can(c, q.value)
	}
	is, want := "nil", q.value == term.IsNil
	if q.value == term.True || q.value == term.False {
		is, want = "true", q.value == term.True
	}
	if truth, known := s.Is(v, is); known && truth != want {
		return false
	}
	if k < term.Guards {
		if _, ok := g.imply(v, q.value)[k]; ok {
			return false
		}
	}
	return true
}

// decides reports whether what the function tells rests on more than whether
// the request has something.
func (g *guards) decides(questions []question, free map[question]bool) bool {
	both := false
	for _, q := range questions {
		both = both || q.result >= 0 && free[q] && free[question{q.result, Opposite(q.value)}]
	}
	if !both {
		return g.f.ssa.Signature.Results().Len() > 0 && !g.fixed()
	}
	for _, b := range g.f.blocks {
		if x, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If); ok && g.strong(x.Cond) {
			return true
		}
	}
	for _, ret := range g.f.returnInstrs() {
		for _, v := range ret.Results {
			if g.strong(v) {
				return true
			}
		}
	}
	return false
}

// fixed reports whether all results are constants that never differ, or tell nothing.
func (g *guards) fixed() bool {
	results := g.f.ssa.Signature.Results()
	for i := range results.Len() {
		switch results.At(i).Type().Underlying().(type) {
		case *types.Interface, *types.Pointer:
		default:
			if b, ok := results.At(i).Type().Underlying().(*types.Basic); !ok || b.Info()&types.IsBoolean == 0 {
				return false
			}
		}
	}
	return true
}

// inChain reports whether the function gets a framework's context by which a
// chain of handlers goes on or stops.
func (f *function) inChain() bool { return f.chainType() != nil }

// stopsChain reports whether a call stops the handlers after this one.
func (f *function) stopsChain(instr ssa.Instruction) bool {
	call, ok := instr.(*ssa.Call)
	if !ok {
		return false
	}
	for _, r := range f.rows(calleeOf(&call.Call)) {
		if r.Kind == model.Abort || r.Kind == model.Answer && r.Stops {
			return true
		}
	}
	body := f.bodyOf(call)
	return body != nil && body.Aborts && slices.ContainsFunc(call.Call.Args, func(a ssa.Value) bool {
		return chains(ssabuild.UnderInterface(a).Type())
	})
}

// bodyOf gives what is known of the function that a call is of; nil if nothing is.
func (f *function) bodyOf(call *ssa.Call) *term.Behaviour {
	to := calleeOf(&call.Call)
	if to.obj == nil {
		return nil
	}
	return f.e.behaviourOf(to.obj)
}

// callsNext reports whether a call lets the chain go on.
func (f *function) callsNext(instr ssa.Instruction) bool {
	call, ok := instr.(*ssa.Call)
	if !ok {
		return false
	}
	to := calleeOf(&call.Call)
	for _, r := range f.rows(to) {
		if r.Kind == model.Next && to.obj.Name() != "ServeHTTP" {
			return true
		}
	}
	return false
}

// stopping gives the guards that a call has accepted unless it stopped the chain.
func (f *function) stopping(call *ssa.Call) accepted {
	body := f.bodyOf(call)
	if body == nil {
		return nil
	}
	for _, c := range body.Checks {
		if c.Result == term.Unanswered {
			return checked(c, body.Name)
		}
	}
	return nil
}

// goes gives the guards before a chain goes on behind this handler; nil if
// the handler stands in no chain.
func (f *function) goes() *term.Protection {
	if !f.inChain() {
		return nil
	}
	var out *term.Protection
	some, gated := false, false
	add := func(p term.Protection, oneOf, set bool) {
		some, gated = some || oneOf, gated || set
		if out != nil {
			p = out.Or(p, some, gated)
		}
		out = &p
	}
	for _, b := range f.blocks {
		for _, instr := range b.Instrs {
			if f.callsNext(instr) && f.guards.without(term.Guards, nil).has(instr) {
				p := f.limited(f.guards.protection(instr), f.limit(instr))
				oneOf, set := f.guards.partial(instr)
				add(f.guards.doubted(instr, p), oneOf, set)
			}
		}
	}
	if _, stops := model.ChainOf(f.chainType()); stops {
		if f.open(nil, term.Guards, nil) {
			add(f.guards.doubtedOpen(f.limited(f.openProtection(), f.limitOnReturn())), false, false)
		} else if out == nil {
			f.b.Aborts = true
		}
	}
	if out != nil {
		*out = f.guards.assumed(*out)
	}
	return out
}

// chainType is the type of the framework's context that the function gets, or
// is there for; nil if there is none.
func (f *function) chainType() types.Type {
	for _, p := range f.ssa.Params {
		if chains(p.Type()) {
			return p.Type()
		}
	}
	for _, b := range f.ssa.Blocks {
		if branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If); ok {
			if _, assert := ssabuild.GivenFor(branch); assert != nil && chains(assert.AssertedType) {
				return assert.AssertedType
			}
		}
	}
	return nil
}

// chains reports whether a chain of handlers goes on or stops by a value of the type.
func chains(t types.Type) bool {
	next, stops := model.ChainOf(t)
	return next || stops
}

// openProtection is what holds on the ways out on which the chain goes on by itself.
func (f *function) openProtection() term.Protection {
	some := f.guards.some
	for _, b := range f.blocks {
		for _, instr := range b.Instrs {
			if call, ok := instr.(*ssa.Call); ok {
				some = some.and(f.stopping(call))
			}
		}
	}
	return f.guards.inWorlds(func(w *world) (p term.Protection) {
		for k, acc := range some {
			p[k] = f.openVerdict(k, acc, w)
		}
		return p
	}, func(w *world) bool { return f.open(w, term.Guards, nil) })
}

func (f *function) openVerdict(k term.Guard, acc term.Accepted, w *world) term.Verdict {
	if !f.open(w, k, nil) {
		return acc.Verdict()
	}
	for i := range f.guards.options {
		if o := &f.guards.options[i]; !w.decides(o) && !f.open(w, k, o) && f.open(w, term.Guards, o) {
			return term.Verdict{Status: term.Unsure, By: acc.By + " is passed by " + o.why, At: acc.At}
		}
	}
	return term.Verdict{}
}

// open reports whether some way leads out without having stopped the chain,
// called the next handler, or been accepted by the guard.
func (f *function) open(w *world, k term.Guard, o *option) bool {
	found := false
	f.e.Flow.Follow(f.ssa, Walk{
		Step: func(s *Step) {
			if call, ok := s.Instr.(*ssa.Call); ok && k < term.Guards {
				_, s.Stop = f.stopping(call)[k]
			}
			s.Stop = s.Stop || f.guards.stops(s.Instr, k) || f.stopsChain(s.Instr) || f.callsNext(s.Instr)
			if r, ok := s.Instr.(*ssa.Return); ok && r.Block() != f.ssa.Recover {
				found = true
			}
		},
		Cut: func(t Test) bool {
			return w.cuts(t) || f.guards.cutsStopped(t) || o != nil && t.If == o.branch && t.Taken == o.taken || k < term.Guards && f.guards.accepts(t, k, w)
		},
	})
	return found
}
