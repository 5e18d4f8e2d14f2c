package behaviour

import (
	"go/types"
	"maps"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// accepted are the guards that have decided in favour of the request.
type accepted map[term.Guard]term.Accepted

func (a accepted) and(b accepted) accepted {
	if len(a) == 0 {
		return b
	}
	if len(b) == 0 {
		return a
	}
	out := maps.Clone(a)
	for g, x := range b {
		if old, ok := out[g]; !ok || old.Named && !x.Named {
			out[g] = x
		}
	}
	return out
}

func (a accepted) or(b accepted) accepted {
	out := accepted{}
	for g, x := range a {
		if _, ok := b[g]; ok {
			out[g] = x
		}
	}
	return out
}

// guards judges what stands before the instructions of one function.
//
// An instruction is guarded if it cannot be reached once all edges are cut on
// which a guard of the kind has accepted. It is unsure if it cannot be
// reached once, besides, one side of a test is cut that depends on no data of
// the request, or only on its route.
type guards struct {
	f       *function
	implied map[impliedKey]accepted
	busy    map[impliedKey]bool
	refused map[refusedKey][2]accepted
	calls   map[ssa.Instruction]accepted // guards that have accepted once the call has returned, or is deferred
	reach   map[extentKey]*extent
	some    accepted // all guards that some edge accepts
	options []option
	worlds  []*world                // by the route that a request is for; those of no name last
	names   map[ssa.Value][]string  // of local variables; made when first asked for
	index   map[ssa.Instruction]int // made when first asked for
	called  map[*ssa.Call]*called
	carried map[finding.Place]bool // conditions that ask only what the context carries
	weak    map[ssa.Value]bool     // they are known to decide nothing
}

type refusedKey struct {
	branch *ssa.If
	world  *world
}

type impliedKey struct {
	v   ssa.Value
	val term.Value
}

// An option is one side of a test that does not depend on the request.
type option struct {
	branch *ssa.If
	taken  bool
	why    string
}

func newGuards(f *function) *guards {
	g := &guards{
		f: f, implied: map[impliedKey]accepted{}, busy: map[impliedKey]bool{}, refused: map[refusedKey][2]accepted{},
		calls: map[ssa.Instruction]accepted{}, reach: map[extentKey]*extent{}, some: accepted{}, called: map[*ssa.Call]*called{},
		weak: map[ssa.Value]bool{}, carried: map[finding.Place]bool{},
	}
	for _, b := range f.blocks {
		for _, instr := range b.Instrs {
			switch x := instr.(type) {
			case *ssa.If:
				g.branch(x)
			case *ssa.Call:
				g.anything(x)
				g.after(x, g.afterCall(x).and(g.pauses(x)).and(g.usesUp(x)))
			case *ssa.Defer:
				g.after(x, g.pauses(x))
			}
		}
	}
	g.worlds = g.byRoute()
	for _, w := range g.worlds {
		for _, b := range f.blocks {
			if x, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If); ok {
				g.refuses(x, w)
			}
		}
	}
	return g
}

// after notes the guards that have accepted once control is past a call.
func (g *guards) after(call ssa.Instruction, acc accepted) {
	if len(acc) > 0 {
		g.calls[call] = acc
		g.some = g.some.and(acc)
	}
}

// anything notes the guards that any result of a call can tell of.
func (g *guards) anything(call *ssa.Call) {
	results := call.Call.Signature().Results()
	for i := range results.Len() {
		for _, val := range canBe(results.At(i).Type()) {
			g.some = g.some.and(g.told(call, i, val))
		}
	}
}

// canBe lists what can be told of values of a type.
func canBe(t types.Type) []term.Value {
	if isTruth(t) {
		return []term.Value{term.True, term.False}
	}
	return []term.Value{term.IsNil, term.NonNil}
}

// branch notes what a branch decides.
func (g *guards) branch(x *ssa.If) {
	g.refuses(x, nil)
	for side := range 2 {
		for _, acc := range g.edge(x, side == 0) {
			g.some = g.some.and(acc)
		}
	}
	if why := g.independent(x.Cond); why != "" && len(g.options) < maxOptions {
		g.options = append(g.options, option{x, true, why}, option{x, false, why})
	}
}

// refuses notes what a branch refuses in a world.
func (g *guards) refuses(x *ssa.If, w *world) {
	r := g.refusals(x, w)
	g.refused[refusedKey{x, w}] = r
	g.some = g.some.and(r[0]).and(r[1])
}

// maxOptions bounds the tests that are tried out.
const maxOptions = 16

// edge gives what the condition of a branch tells on one side, by itself.
func (g *guards) edge(x *ssa.If, taken bool) []accepted {
	val := term.False
	if taken {
		val = term.True
	}
	return []accepted{g.imply(x.Cond, val)}
}

// accepts reports whether a guard has accepted on an edge.
func (g *guards) accepts(t Test, k term.Guard, w *world) bool {
	side := 1
	if t.Taken {
		side = 0
	}
	if _, ok := g.refused[refusedKey{t.If, w}][side][k]; ok {
		return true
	}
	if _, ok := g.imply(t.If.Cond, truth(t.Taken))[k]; ok {
		return true
	}
	val, ok := valueOf(t)
	if !ok {
		return false
	}
	_, ok = g.imply(t.Subject, val)[k]
	return ok
}

func truth(b bool) term.Value {
	if b {
		return term.True
	}
	return term.False
}

// valueOf is what a test tells of its subject.
func valueOf(t Test) (term.Value, bool) {
	switch t.Const {
	case "true":
		return truth(t.Holds), true
	case "nil", "0", `""`:
		if t.Holds {
			return term.IsNil, true
		}
		return term.NonNil, true
	}
	if t.Holds {
		return term.NonNil, true // another constant
	}
	return 0, false
}

// An extent is the part of a function that can be reached.
type extent struct {
	g    *guards
	upTo []int // of each block: how many of its instructions
	met  bool  // a decision of the guard was met on some way
}

func (x *extent) has(instr ssa.Instruction) bool {
	if instr.Parent() != x.g.f.ssa {
		return false
	}
	upTo := x.upTo[instr.Block().Index]
	return upTo > 0 && x.g.indexOf(instr) < upTo
}

// indexOf gives the place of an instruction within its block.
func (g *guards) indexOf(instr ssa.Instruction) int {
	if g.index == nil {
		g.index = map[ssa.Instruction]int{}
		for _, b := range g.f.ssa.Blocks {
			for i, instr := range b.Instrs {
				g.index[instr] = i
			}
		}
	}
	return g.index[instr]
}

// extentKey says what is cut: the accepting edges of a guard, and an option.
type extentKey struct {
	guard  term.Guard
	branch *ssa.If
	taken  bool
	world  *world
}

// without gives what can be reached when the accepting edges of a guard, and
// an option, are cut; k is term.Guards for no guard.
func (g *guards) without(k term.Guard, o *option) *extent { return g.in(nil, k, o) }

// in does so for the routes of a world; nil is any route.
func (g *guards) in(w *world, k term.Guard, o *option) *extent {
	key := extentKey{guard: k, world: w}
	if o != nil {
		key.branch, key.taken = o.branch, o.taken
	}
	if x, ok := g.reach[key]; ok {
		return x
	}
	x := &extent{g: g, upTo: make([]int, len(g.f.ssa.Blocks))}
	g.f.e.Flow.Follow(g.f.ssa, Walk{
		Step: func(s *Step) {
			b := s.Instr.Block().Index
			x.upTo[b] = max(x.upTo[b], s.Index+1)
			s.Stop = g.stops(s.Instr, k)
			x.met = x.met || s.Stop
		},
		Cut: func(t Test) bool {
			if w.cuts(t) || o != nil && t.If == o.branch && t.Taken == o.taken {
				return true
			}
			accepts := k < term.Guards && g.accepts(t, k, w)
			x.met = x.met || accepts
			return accepts
		},
	})
	g.reach[key] = x
	return x
}

// stops reports whether ways do not go on behind a call unless the guard has accepted.
func (g *guards) stops(instr ssa.Instruction, k term.Guard) bool {
	if k >= term.Guards {
		return false
	}
	_, ok := g.calls[instr][k]
	return ok
}

// protection gives the verdicts on an instruction.
func (g *guards) protection(instr ssa.Instruction) term.Protection {
	return g.inWorlds(func(w *world) term.Protection {
		var p term.Protection
		for k := range term.Guards {
			p[k] = g.verdict(instr, k, w)
		}
		return p
	}, func(w *world) bool { return g.in(w, term.Guards, nil).has(instr) })
}

func (g *guards) verdict(instr ssa.Instruction, k term.Guard, w *world) term.Verdict {
	acc, some := g.some[k]
	if !some {
		return term.Verdict{}
	}
	if !g.in(w, k, nil).met {
		return term.Verdict{} // nothing is cut, with or without an option
	}
	if !g.in(w, k, nil).has(instr) {
		if !g.in(w, term.Guards, nil).has(instr) {
			return term.Verdict{} // it is never reached at all
		}
		return acc.Verdict()
	}
	for i := range g.options {
		o := &g.options[i]
		if w.decides(o) {
			continue
		}
		if !g.in(w, k, o).has(instr) && g.in(w, term.Guards, o).has(instr) {
			return term.Verdict{Status: term.Unsure, By: acc.By + " is passed by " + o.why, At: acc.At}
		}
	}
	if k == term.RateLimit { // a lock that the service's settings turn on, a captcha from the third try on
		return term.Verdict{Status: term.Unsure, By: acc.By + " stands on some ways only", At: acc.At}
	}
	return term.Verdict{}
}

// assumed: where a middleware refuses for some reason, its name tells what
// else it asks.
func (g *guards) assumed(p term.Protection) term.Protection { return p.Each(g.assumedOn) }

func (g *guards) assumedOn(p term.Protection, _ *string) term.Protection {
	p = g.settled(p)
	for k, v := range p {
		if v.Status != term.Guarded || term.Guard(k) == term.Sent {
			continue
		}
		for k := range g.withNames(map[term.Guard]bool{}) {
			if p[k].Status == term.Unguarded {
				p[k] = term.Verdict{Status: term.Guarded, By: g.f.b.Name, At: g.f.b.At, Named: true}
			}
		}
		break
	}
	return p
}

// partial reports whether an instruction is reached only for some routes, or
// under some configuration; and whether that is so for a certain route, too.
func (g *guards) partial(instr ssa.Instruction) (some, gated bool) {
	for i := range g.options {
		if o := &g.options[i]; !g.without(term.Guards, o).has(instr) {
			some = true
			gated = gated || len(g.worlds) == 0 || !g.worlds[0].decides(o)
		}
	}
	return some, gated
}
