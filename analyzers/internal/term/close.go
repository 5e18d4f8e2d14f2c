package term

import (
	"slices"

	"github.com/credvet/credvet/analyzers/internal/finding"
)

// The bounds of what an exported behaviour carries.
const (
	maxEffects = 14
	maxHops    = 3
	closeDepth = 6
)

// A Closer closes the behaviours of a package. They hold each other many
// times, and are not to change any more.
type Closer struct {
	open []*Behaviour // those that are being closed, the outermost first
	met  []*Behaviour // since the outermost was begun
	done map[closedKey]closed
}

type closedKey struct {
	b     *Behaviour
	depth int
}

// closed is what a behaviour was closed to, and what was met inside it: it
// holds wherever nothing of that is being closed.
type closed struct {
	out *Behaviour
	met []*Behaviour
}

// NewCloser gives one that has closed nothing yet.
func NewCloser() *Closer { return &Closer{done: map[closedKey]closed{}} }

// Behaviour gives the behaviour as importers get it: without positions that
// mean nothing to them, without cycles, cut to its bounds.
func (c *Closer) Behaviour(b *Behaviour) *Behaviour {
	c.met = c.met[:0]
	return c.behaviour(b, 0)
}

// Term does the same for the value of a variable.
func (c *Closer) Term(t Term) Term {
	c.met = c.met[:0]
	return c.term(t, 0)
}

func (c *Closer) behaviour(b *Behaviour, depth int) *Behaviour {
	if b == nil || depth > closeDepth {
		return nil
	}
	key := closedKey{b, depth}
	if d, ok := c.done[key]; ok && !c.opens(d.met) {
		c.met = append(c.met, d.met...)
		return d.out
	}
	begin := len(c.met)
	c.met = append(c.met, b)
	if slices.Contains(c.open, b) {
		return nil
	}
	c.open = append(c.open, b)
	out := c.close(b, depth)
	c.open = c.open[:len(c.open)-1]
	c.met = append(c.met[:begin], distinct(c.met[begin:])...)
	if met := c.met[begin:]; !c.opens(met) {
		c.done[key] = closed{out, slices.Clone(met)}
	}
	return out
}

// opens reports whether one of a list is being closed.
func (c *Closer) opens(list []*Behaviour) bool {
	return slices.ContainsFunc(c.open, func(b *Behaviour) bool { return slices.Contains(list, b) })
}

func distinct(list []*Behaviour) []*Behaviour {
	if len(list) < 2 {
		return list
	}
	seen := make(map[*Behaviour]bool, len(list))
	return slices.DeleteFunc(list, func(b *Behaviour) bool {
		again := seen[b]
		seen[b] = true
		return again
	})
}

func (c *Closer) close(b *Behaviour, depth int) *Behaviour {
	out := *b
	out.Pos = 0
	out.Returns = usefulOf(c.terms(usefulOf(b.Returns), depth))
	out.Effects = closedEffects(b.Effects)
	out.Calls = nil
	for _, call := range b.Calls {
		call.Callee, call.Args = c.term(call.Callee, depth+1), c.terms(call.Args, depth+1)
		out.Calls = append(out.Calls, call)
	}
	out.Events, out.Stores = nil, nil
	if depth <= 2 {
		for _, e := range b.Events {
			out.Events = append(out.Events, c.event(e, depth+1))
		}
		for _, s := range b.Stores {
			s.Value = c.term(s.Value, depth+1)
			out.Stores = append(out.Stores, s)
		}
	}
	return &out
}

// usefulOf cuts off the results at the end that tell an importer nothing.
func usefulOf(list []Term) []Term {
	for len(list) > 0 && !useful(list[len(list)-1]) {
		list = list[:len(list)-1]
	}
	return list
}

func closedEffects(effects []Effect) []Effect {
	out := append([]Effect(nil), effects...)
	for i := range out {
		out[i].Pos = 0
		for g := range out[i].Prot {
			out[i].Prot[g].At = finding.Place{} // its name tells enough
		}
		if len(out[i].Hops) > maxHops {
			out[i].Hops = out[i].Hops[:maxHops]
		}
	}
	return out
}

func (c *Closer) event(e Event, depth int) Event {
	e = e.copied()
	e.Pos = 0
	e.terms(func(t *Term) { *t = c.term(*t, depth) })
	return e
}

func (c *Closer) terms(list []Term, depth int) []Term {
	if list == nil || depth <= 4*closeDepth && !slices.ContainsFunc(list, Term.opens) {
		return list
	}
	out := make([]Term, len(list))
	for i, t := range list {
		out[i] = c.term(t, depth)
	}
	return out
}

// opens reports whether a term can be another one when it is closed.
func (t Term) opens() bool { return t.Body != nil || len(t.Args) > 0 || t.Op == Struct }

func (c *Closer) term(t Term, depth int) Term {
	if depth > 4*closeDepth {
		return Why("it is nested too deep")
	}
	if t.Body != nil {
		t.Body = c.behaviour(t.Body, depth)
		if t.Body == nil {
			return Why("it calls itself")
		}
	}
	switch t.Op {
	case Struct:
		if !t.isOption() && !t.isCredentials() {
			return c.object(t, depth)
		}
	case Apply:
		t.Args = c.arguments(t.Args, depth)
		return t
	}
	t.Args = c.terms(t.Args, depth+1)
	return t
}

// object keeps the fields that routes are made of, and their texts.
func (c *Closer) object(t Term, depth int) Term {
	kept := Term{Op: Struct, Key: t.Key}
	for i, a := range t.Args {
		if a.bears() || a.Op == Text && t.bears() {
			kept.Keys, kept.Args = append(kept.Keys, t.Keys[i]), append(kept.Args, c.term(a, depth+1))
		}
	}
	return kept
}

// arguments keeps a function and what it is given of handlers and texts.
func (c *Closer) arguments(list []Term, depth int) []Term {
	out := make([]Term, len(list))
	for i, a := range list {
		if i == 0 || a.bears() || a.Op == Text || a.Op == Input {
			out[i] = c.term(a, depth+1)
		}
	}
	return out
}

// bears reports whether a handler, a middleware or a router is in a term.
func (t Term) bears() bool {
	switch t.Op {
	case Func, Router, Each:
		return true
	case Input:
		return t.Field != "" || t.Held
	case Struct, List, Join, Apply:
		if t.isCredentials() {
			return true // that they ask for nothing is to be told, too
		}
		for _, a := range t.Args {
			if a.bears() {
				return true
			}
		}
	}
	return false
}

// useful reports whether a term tells an importer anything about routes.
func useful(t Term) bool {
	switch t.Op {
	case Unknown, Nil:
		return false
	case Struct:
		return t.bears()
	}
	return true
}

// Empty reports whether a behaviour says nothing.
func (b *Behaviour) Empty() bool {
	if len(b.Events)+len(b.Stores)+len(b.Effects)+len(b.Calls)+len(b.Checks) > 0 || b.Goes != nil || b.Asks != nil || b.Public != "" || b.Method {
		return false
	}
	for _, t := range b.Returns {
		if useful(t) {
			return false
		}
	}
	return true
}

// AddEffect adds an effect unless it says nothing new.
func (b *Behaviour) AddEffect(e Effect) {
	n := 0
	for i, old := range b.Effects {
		if old.Kind != e.Kind {
			continue
		}
		n++
		if old.What == e.What && old.At == e.At {
			worse := old.Prot.Worse(e.Prot)
			if !e.Kind.sameEvidence(worse, old.Prot) {
				b.Effects[i].Hops, b.Effects[i].Pos = e.Hops, e.Pos // evidence is the way that lacks the guard
			}
			b.Effects[i].Prot, b.Effects[i].Chosen, b.Effects[i].Fresh, b.Effects[i].Noted = worse, old.Chosen || e.Chosen, old.Fresh && e.Fresh, old.Noted && e.Noted
			return
		}
		if sameStatus(old.Prot, e.Prot) && old.Named == e.Named && old.Chosen == e.Chosen && old.Fresh == e.Fresh && old.Noted == e.Noted && n >= 2 {
			return
		}
	}
	if n >= 6 || len(b.Effects) >= maxEffects {
		b.Partial = true
		return
	}
	b.Effects = append(b.Effects, e)
}

// sameEvidence reports whether two protections are alike in what effects of the
// kind can ask for: whether a link can bring the request matters for changes.
func (k EffectKind) sameEvidence(p, q Protection) bool {
	if k != ChangesState {
		p[Sent] = q[Sent]
	}
	return sameStatus(p, q)
}

func sameStatus(p, q Protection) bool {
	for g := range p {
		if p[g].Status != q[g].Status {
			return false
		}
	}
	return true
}

// Speaks reports whether a term tells an importer anything about routes.
func (t Term) Speaks() bool { return useful(t) }

// Joined is the behaviour of a method of which it is only known which types
// can stand behind it.
func Joined(list []*Behaviour) *Behaviour {
	if len(list) == 1 {
		return list[0]
	}
	out := &Behaviour{Name: list[0].Name, At: list[0].At, Params: list[0].Params, Decides: true}
	for i := range list[0].Returns {
		var alts []Term
		for _, b := range list {
			if i < len(b.Returns) {
				alts = append(alts, b.Returns[i])
			}
		}
		out.Returns = append(out.Returns, JoinOf(alts...))
	}
	for _, b := range list {
		for _, e := range b.Effects {
			out.AddEffect(e)
		}
		out.Calls = append(out.Calls, b.Calls...)
		out.Method = out.Method || b.Method
	}
	return out
}
