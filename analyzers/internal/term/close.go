package term

// The bounds of what an exported behaviour carries.
const (
	maxEffects = 20
	maxHops    = 4
	closeDepth = 6
)

// Closed gives the behaviour as importers get it: without positions that mean
// nothing to them, without cycles, cut to its bounds.
func (b *Behaviour) Closed() *Behaviour {
	return (&closer{open: map[*Behaviour]bool{}}).behaviour(b, 0)
}

// ClosedTerm does the same for the value of a variable.
func ClosedTerm(t Term) Term { return (&closer{open: map[*Behaviour]bool{}}).term(t, 0) }

type closer struct{ open map[*Behaviour]bool }

func (c *closer) behaviour(b *Behaviour, depth int) *Behaviour {
	if b == nil || depth > closeDepth || c.open[b] {
		return nil
	}
	c.open[b] = true
	defer delete(c.open, b)
	out := *b
	out.Pos = 0
	out.Returns = c.terms(b.Returns, depth)
	for len(out.Returns) > 0 && !useful(out.Returns[len(out.Returns)-1]) {
		out.Returns = out.Returns[:len(out.Returns)-1]
	}
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

func closedEffects(effects []Effect) []Effect {
	out := append([]Effect(nil), effects...)
	for i := range out {
		out[i].Pos = 0
		if len(out[i].Hops) > maxHops {
			out[i].Hops = out[i].Hops[:maxHops]
		}
	}
	return out
}

func (c *closer) event(e Event, depth int) Event {
	e = e.copied()
	e.Pos = 0
	e.terms(func(t *Term) { *t = c.term(*t, depth) })
	return e
}

func (c *closer) terms(list []Term, depth int) []Term {
	if list == nil {
		return nil
	}
	out := make([]Term, len(list))
	for i, t := range list {
		out[i] = c.term(t, depth)
	}
	return out
}

func (c *closer) term(t Term, depth int) Term {
	if depth > 4*closeDepth {
		return Why("it is nested too deep")
	}
	if t.Body != nil {
		t.Body = c.behaviour(t.Body, depth)
		if t.Body == nil {
			return Why("it calls itself")
		}
	}
	if t.Op == Struct {
		var kept Term
		kept.Op, kept.Key = Struct, t.Key
		for i, a := range t.Args {
			if useful(a) {
				kept.Keys, kept.Args = append(kept.Keys, t.Keys[i]), append(kept.Args, c.term(a, depth+1))
			}
		}
		return kept
	}
	t.Args = c.terms(t.Args, depth+1)
	return t
}

// useful reports whether a term tells an importer anything about routes.
func useful(t Term) bool {
	switch t.Op {
	case Unknown, Nil:
		return false
	case Struct:
		for _, a := range t.Args {
			if useful(a) {
				return true
			}
		}
		return false
	}
	return true
}

// Empty reports whether a behaviour says nothing.
func (b *Behaviour) Empty() bool {
	if len(b.Events)+len(b.Stores)+len(b.Effects)+len(b.Calls)+len(b.Checks) > 0 || b.Goes != nil || b.Public != "" {
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
			b.Effects[i].Prot = old.Prot.Worse(e.Prot)
			return
		}
		if sameStatus(old.Prot, e.Prot) && old.Named == e.Named && n >= 2 {
			return
		}
	}
	if n >= 6 || len(b.Effects) >= maxEffects {
		b.Partial = true
		return
	}
	b.Effects = append(b.Effects, e)
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
