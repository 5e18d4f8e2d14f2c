package route

import (
	"slices"

	"github.com/credvet/credvet/analyzers/internal/summary"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// A resolver follows a handler through its wrappers to what it does.
type resolver struct {
	route   *Route
	entry   term.Protection
	effects []term.Effect
	wired   func(method string) []summary.Wired
}

// pass adds a middleware to the chain.
func (r *resolver) pass(w wrap) {
	if w.name == "" {
		return
	}
	w.prot = w.prot.On(r.route.Pattern)
	r.route.Chain = append(r.route.Chain, Link{Name: w.name, At: w.at, Prot: w.prot, Note: w.note})
	for _, e := range w.effects {
		e.Prot = r.entry.Better(e.Prot.On(r.route.Pattern))
		r.effects = append(r.effects, e)
	}
	r.entry = r.entry.Better(w.prot)
	if w.public != "" {
		r.route.Public = w.public
	}
}

// handler follows a handler.
func (r *resolver) handler(t term.Term, depth int) {
	if depth > maxWraps {
		r.unresolved(t, "it is wrapped too often")
		return
	}
	switch t.Op {
	case term.Func:
		if t.Body != nil {
			r.function(t, depth)
			return
		}
		r.unresolved(t, "its body is not known")
	case term.Apply:
		r.applied(t, depth)
	case term.Join:
		r.either(t.Args, depth)
	case term.Lib:
		r.route.Handler = t.Text
		r.unresolved(t, t.Text+" is in a dependency")
	case term.Nil:
		r.unresolved(t, "there is none")
	default:
		r.unresolved(t, "it is not known which one it is")
	}
}

func (r *resolver) unresolved(t term.Term, why string) {
	if r.route.Handler == "" {
		r.route.Handler = nameOf(t)
	}
	r.route.Unresolved = why
	for g := range r.entry {
		if r.entry[g].Status == term.Unguarded {
			r.entry[g] = term.Verdict{Status: term.Unsure, By: "the handler is not known: " + why}
		}
	}
}

// function: a handler of ours, or a wrapper of ours around one.
func (r *resolver) function(t term.Term, depth int) {
	b := t.Body
	if b.Public != "" {
		r.route.Public = b.Public
	}
	in := term.Instance{Inputs: t.Inputs(nil)}
	var wrapped []term.Call
	for _, c := range merged(b.Calls, in) {
		if c.Callee.Op != term.Unknown && c.Callee.Op != term.Nil && c.Callee.Op != term.Lib {
			wrapped = append(wrapped, c)
		}
	}
	if len(wrapped) == 0 {
		r.terminal(b)
		return
	}
	effects := inChain(b.Effects)
	if len(wrapped) == 1 {
		r.pass(wrap{name: b.Name, at: b.At, prot: wrapped[0].Prot, effects: effects})
		r.handler(wrapped[0].Callee, depth+1)
		return
	}
	r.dispatch(b, wrapped, depth)
}

// looks notes what the handler looks at.
func (r *resolver) looks(b *term.Behaviour) {
	r.route.Method = r.route.Method || b.Method
	r.route.Knows = r.route.Knows || b.Knows
	r.route.Weighs = r.route.Weighs || b.Weighs
}

// terminal: the handler itself.
func (r *resolver) terminal(b *term.Behaviour) {
	r.looks(b)
	if r.route.Handler == "" {
		r.route.Handler, r.route.HandlerAt = b.Name, b.At
	}
	for _, e := range b.Effects {
		e.Prot = r.entry.Better(e.Prot.On(r.route.Pattern))
		r.effects = append(r.effects, e)
	}
}

// dispatch: a handler that hands requests on to several others, each behind
// its own guards.
func (r *resolver) dispatch(b *term.Behaviour, calls []term.Call, depth int) {
	r.looks(b)
	for _, e := range b.Effects {
		e.Prot = r.entry.Better(e.Prot.On(r.route.Pattern))
		r.effects = append(r.effects, e)
	}
	if r.route.Handler == "" {
		r.route.Handler, r.route.HandlerAt = b.Name, b.At
	}
	entry := r.entry
	for _, c := range calls {
		r.entry = entry.Better(c.Prot.On(r.route.Pattern))
		r.handler(c.Callee, depth+1)
	}
	r.entry = entry
}

func (r *resolver) either(alts []term.Term, depth int) {
	entry, before := r.entry, r.route.Chain
	var out term.Protection
	var chain []Link
	name := ""
	for i, alt := range alts {
		r.entry, r.route.Chain = entry, nil
		r.handler(alt, depth+1)
		if i == 0 {
			out, name = r.entry, r.route.Handler
		} else {
			out = out.Either(r.entry)
		}
		chain = eitherChain(chain, r.route.Chain)
	}
	r.entry, r.route.Handler, r.route.Chain = out, name, slices.Concat(before, chain)
}

// eitherChain is the one of two chains that has all links of the other, or
// both, one behind the other.
func eitherChain(a, b []Link) []Link {
	switch {
	case within(a, b):
		return b
	case within(b, a):
		return a
	}
	return slices.Concat(a, b)
}

// within reports whether all links of a are in b, in their order.
func within(a, b []Link) bool {
	for _, l := range b {
		if len(a) > 0 && a[0].Name == l.Name && a[0].At == l.At {
			a = a[1:]
		}
	}
	return len(a) == 0
}

// applied: the result of a function whose behaviour is not known, given the
// handler: a wrapper.
func (r *resolver) applied(t term.Term, depth int) {
	r.pass(unknownWrap(t.Args[0]))
	for _, a := range t.Args[1:] {
		if handlerLike(a) {
			r.handler(a, depth+1)
			return
		}
	}
	r.unresolved(t, "what "+orSome(nameOf(t))+" makes is not known")
}

func orSome(name string) string {
	if name == "" {
		return "a function value"
	}
	return name
}

func handlerLike(t term.Term) bool {
	switch t.Op {
	case term.Func:
		return t.Body != nil
	case term.Apply:
		for _, a := range t.Args[1:] {
			if handlerLike(a) {
				return true
			}
		}
	case term.Join:
		return handlerLike(t.Args[0])
	}
	return false
}

// asks says which guards an effect asks for.
var asks = [term.EffectKinds][]term.Guard{
	term.ReadsSecret:   {term.Authz},
	term.WritesSecret:  {term.Authz, term.RateLimit},
	term.ChangesState:  {term.Authz, term.Method},
	term.Elevates:      {term.Authz},
	term.VerifiesLogin: {term.RateLimit},
	term.ReadsBody:     {term.BodyLimit},
}

// AskedBy gives the guards that effects of a kind ask for. Who it is that asks
// matters where something is read or changed.
func AskedBy(kind term.EffectKind) []term.Guard {
	switch kind {
	case term.ReadsSecret, term.WritesSecret, term.ChangesState:
		return append([]term.Guard{term.Authn}, asks[kind]...)
	}
	return asks[kind]
}

// serves reports whether requests with a method get to the route.
func (r *resolver) serves(method string) bool {
	if method == "" || len(r.route.Methods) == 0 {
		return true
	}
	return slices.Contains(r.route.Methods, method) || slices.Contains(r.route.Methods, "…") ||
		method == "HEAD" && slices.Contains(r.route.Methods, "GET")
}

// finish sums up: for each guard the worst verdict of an effect that asks for
// it, or what the chain gives if none does.
func (r *resolver) finish() {
	r.effects = settled(r.effects, r.wired, 0)
	r.effects = slices.DeleteFunc(r.effects, func(e term.Effect) bool { return !r.serves(e.Method) })
	r.route.Entry, r.route.Effects = r.entry, r.effects
	p := r.entry
	var some [term.Guards]bool
	for _, e := range r.effects {
		if e.Chain {
			continue
		}
		for _, g := range AskedBy(e.Kind) {
			if !some[g] || e.Prot[g].Status < p[g].Status {
				p[g], some[g] = e.Prot[g], true
			}
			r.route.Asks[g] = r.route.Asks[g] || g != term.Authn
		}
	}
	if r.route.Bounded && p[term.BodyLimit].Status != term.Guarded {
		p[term.BodyLimit] = term.Verdict{Status: term.Guarded, By: "the framework's default"}
	}
	if len(r.route.Methods) > 0 {
		p[term.Method] = term.Verdict{Status: term.Guarded, By: "the registration"}
	}
	r.route.Protection = p
}
