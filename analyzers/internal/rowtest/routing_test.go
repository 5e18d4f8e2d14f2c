package rowtest

import (
	"fmt"
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/term"
)

func init() {
	for kind, event := range map[model.Kind]term.EventKind{
		model.Route: term.AddRoute, model.Use: term.AddUse, model.Group: term.AddGroup, model.Mount: term.AddMount,
		model.Restrict: term.AddMethods, model.Serve: term.AddServe,
	} {
		exercisers[kind] = func(b *bench, r *model.Row, s *subject) error { return events(b, r, s, event) }
	}
	exercisers[model.Service] = services
	exercisers[model.Middleware] = middleware
	exercisers[model.Handler] = handlers
	exercisers[model.Router] = routers
	exercisers[model.Option] = options
	exercisers[model.Transport] = credentials
}

// events: the call does to the router what the row says.
func events(b *bench, r *model.Row, s *subject, kind term.EventKind) error {
	if s.field != nil {
		return b.servedField(r, s)
	}
	if kind == term.AddMethods && r.Pattern != "" {
		kind = term.AddPrefix
	}
	for _, c := range b.calls(r, s) {
		want := describe(c.event(r, kind))
		c.forward(b.probe(r, func(s *seen) error {
			var got []string
			if s.Behaviour == nil {
				return fmt.Errorf("it does nothing to a router")
			}
			for _, e := range s.Behaviour.Events {
				got = append(got, describe(e))
				if makes := r.Body != "" || r.Router != "result 0" && slices.Contains(r.To, "result 0"); makes != (e.Made != "") {
					return fmt.Errorf("it makes a router or route: %v, want %v", !makes, makes)
				}
			}
			if err := oneOf(got, want); err != nil {
				return err
			}
			return made(s.Behaviour, c, r)
		}))
	}
	return nil
}

// event is what a row says of a call, in the terms of the function around it.
func (c *call) event(r *model.Row, kind term.EventKind) term.Event {
	e := term.Event{
		Kind: kind, Router: c.router(r), Pattern: term.Term{Op: term.Nil}, Methods: term.Term{Op: term.Nil},
		Later: r.Scope == "later", Prefixed: r.Scope == "prefix", Split: r.Methods == "pattern",
		Absolute: r.Absolute, Suffix: r.Suffix, Auto405: r.Auto405, Bounded: r.Bounded, Framework: r.Package().Path,
	}
	switch {
	case strings.HasPrefix(r.Pattern, "/"):
		e.Pattern = term.Const(r.Pattern)
	case r.Pattern != "":
		e.Pattern = c.term(r.Pattern)
	}
	switch {
	case model.IsPath(r.Methods):
		e.Methods = c.term(r.Methods)
	case r.Methods != "" && r.Methods != "any" && r.Methods != "pattern":
		e.Methods = term.ListOf()
		for word := range strings.SplitSeq(r.Methods, ",") {
			e.Methods.Args = append(e.Methods.Args, term.Const(strings.TrimSpace(word)))
		}
	}
	switch {
	case r.Handle == "default":
		e.Handler = term.Term{Op: term.Router}
	case r.Handle != "":
		e.Handler = c.term(r.Handle)
	case r.Kind == model.Route:
		e.Handler = term.Term{Op: term.Func, Body: &term.Behaviour{Name: r.Name()}} // the library's own
	}
	if r.With != "" {
		e.With = []term.Term{c.term(r.With)}
		if e.With[0].Op == term.List {
			e.With = e.With[0].Args
		}
		if r.Handle == "last of "+r.With {
			e.With = e.With[:len(e.With)-1]
		}
	}
	return e
}

func (c *call) router(r *model.Row) term.Term {
	if model.IsPath(r.Router) && r.Router != "result 0" {
		return c.term(r.Router)
	}
	if r.Router == "" {
		return term.Term{}
	}
	return term.Term{Op: term.Router}
}

// term is what stands at an access path, in the terms of the function around
// the call.
func (c *call) term(path string) term.Term {
	p, err := model.ParsePath(path)
	if err != nil {
		return term.Why(err.Error())
	}
	var list []term.Term
	for _, i := range c.inputs(p) {
		path := strings.Join(p.Selectors, "")
		t := term.In(c.slots[i], path)
		if of, rest, ok := strings.Cut(path, "[*]"); ok { // for each element
			t = term.Term{Op: term.Each, Args: []term.Term{term.In(c.slots[i], of)}, Text: rest}
		}
		list = append(list, t)
	}
	switch {
	case p.Last:
		return list[len(list)-1]
	case p.Root == "args", len(list) > 1:
		return term.ListOf(list...)
	}
	return list[0]
}

// describe spells an event; where it is and the branches it depends on aside.
func describe(e term.Event) string {
	return fmt.Sprintf("%d on %s: %s %s to %s with %v later %v prefixed %v split %v absolute %v suffix %q auto405 %v bounded %v by %s",
		e.Kind, e.Router, e.Methods, e.Pattern, e.Handler, e.With, e.Later, e.Prefixed, e.Split, e.Absolute, e.Suffix, e.Auto405, e.Bounded, e.Framework)
}

// made: what the call gives is the router or route that it made, or the one
// that it acts on; a closure gets the router.
func made(b *term.Behaviour, c *call, r *model.Row) error {
	if slices.Contains(r.To, "result 0") {
		want := term.Router
		if r.Router != "result 0" && (r.Kind == model.Use || r.Kind == model.Restrict) {
			want = c.router(r).Op
		}
		if len(b.Returns) == 0 || b.Returns[0].Op != want {
			return fmt.Errorf("its result is %v, want a router", b.Returns)
		}
	}
	if r.Body == "" {
		return nil
	}
	body := c.term(r.Body).String()
	for _, call := range b.Calls {
		if call.Callee.String() == body {
			return nil
		}
	}
	return fmt.Errorf("the closure %s is not called", body)
}

// servedField: what is put to the field is served.
func (b *bench) servedField(r *model.Row, s *subject) error {
	name := b.probe(r, func(s *seen) error {
		if s.Behaviour != nil {
			for _, e := range s.Behaviour.Events {
				if e.Kind == term.AddServe && e.Handler.String() == "in1" {
					return nil
				}
			}
		}
		return fmt.Errorf("what is put there is not served")
	})
	b.src.printf("\nfunc %s(p0 *%s, p1 %s) {\n\tp0.%s = p1\n}\n", name, b.src.spell(s.owner), b.src.spell(s.field.Type()), s.field.Name())
	return nil
}

// services: the methods that the description names are routes, and answered by
// those of the implementation.
func services(b *bench, r *model.Row, s *subject) error {
	for _, c := range b.calls(r, s) {
		p, err := model.ParsePath(r.Pattern)
		if err != nil {
			return err
		}
		desc := strings.TrimPrefix(c.types[c.slots[c.inputs(p)[0]]], "*")
		pkg := desc[:strings.IndexByte(desc, '.')]
		c.args[c.inputs(p)[0]] = fmt.Sprintf(`&%s{ServiceName: "pb.Vault", Methods: []%s.MethodDesc{{MethodName: "Open"}}, Streams: []%[2]s.StreamDesc{{StreamName: "Watch"}}}`, desc, pkg)
		var want []string
		for i, method := range []string{"Open", "Watch"} {
			want = append(want, fmt.Sprintf("%s /pb.Vault/%s to %s.%s() only %s", c.router(r), method, c.term(r.Handle), method, []string{"unary", "stream"}[i]))
		}
		c.forward(b.probe(r, func(s *seen) error {
			var got []string
			for _, e := range s.Behaviour.Events {
				got = append(got, fmt.Sprintf("%s %s to %s only %s", e.Router, e.Pattern.Text, e.Handler, e.Only))
				if e.Auto405 != r.Auto405 || e.Bounded != r.Bounded {
					return fmt.Errorf("auto405 is %v, bounded %v", e.Auto405, e.Bounded)
				}
			}
			if !slices.Equal(got, want) {
				return fmt.Errorf("it registers %q, want %q", got, want)
			}
			return nil
		}))
	}
	return nil
}
