package rowtest

import (
	"fmt"
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/summary"
)

// facetsOf are the facets that a source row gives.
func facetsOf(r *model.Row) summary.Facets {
	return map[string]summary.Facets{"content": summary.Content, "authenticator": summary.Authenticator}[r.Secret] |
		map[string]summary.Facets{"random": summary.Random, "computed": summary.Computed}[r.Made] |
		map[bool]summary.Facets{true: summary.Request}[r.Request] |
		map[bool]summary.Facets{true: summary.Stored}[r.Stored]
}

// sources: what the row yields gets to a sink from where the row says, and
// with a name that tells of a secret it is one.
func sources(b *bench, r *model.Row, s *subject) error {
	if s.fn == nil {
		return b.sourcePlace(r, s)
	}
	for _, c := range b.calls(r, s) {
		names := map[string]bool{"": true}
		if r.NameArg != "" {
			names = map[string]bool{"password": true, "colour": r.Secret != "" || r.Request}
		}
		for name, yields := range names {
			for _, to := range r.To {
				if err := b.source(r, copyOf(c), to, name, yields); err != nil {
					return err
				}
			}
		}
		if r.When != nil {
			if err := b.sourceNot(r, copyOf(c)); err != nil {
				return err
			}
		}
		if r.Prefix != "" {
			if err := b.scan(r, copyOf(c)); err != nil {
				return err
			}
		}
	}
	return nil
}

func (b *bench) source(r *model.Row, c *call, to, name string, yields bool) error {
	if err := c.meet(r, true); err != nil {
		return err
	}
	want := facetsOf(r)
	if name != "" {
		if err := c.fix(r.NameArg, name); err != nil {
			return err
		}
		if name == "password" {
			want |= summary.Content
		}
	}
	body, err := c.drain(to)
	if err != nil {
		return err
	}
	c.write(b.probe(r, func(s *seen) error {
		facets, found := yielded(s, r, "probe.Sink")
		if found != yields {
			return fmt.Errorf("with the name %q: found at %s is %v, want %v", name, to, found, yields)
		}
		if found && (facets&want != want || name == "colour" && r.Secret == "" && facets&summary.Secret != 0) {
			return fmt.Errorf("with the name %q: %s has the facets %b, want %b", name, to, facets, want)
		}
		if r.State != "" && !yieldedAs(s, r, rowStates[r.State]) {
			return fmt.Errorf("what it yields is not %s", r.State)
		}
		for _, birth := range s.Births {
			if strings.HasSuffix(birth.What, r.Name()) && !declaredOutput(c, birth.To.String()) {
				return fmt.Errorf("it is found at %s, too", birth.To)
			}
		}
		return nil
	}), "("+strings.Join(c.results, ", ")+")", body)
	return nil
}

// sourceNot: where the constants are others, the row does not hold.
func (b *bench) sourceNot(r *model.Row, c *call) error {
	if err := c.meet(r, false); err != nil {
		return err
	}
	body, err := c.drain(r.To[0])
	if err != nil {
		return err
	}
	c.write(b.probe(r, func(s *seen) error {
		if _, found := yielded(s, r, "probe.Sink"); found {
			return fmt.Errorf("it is a source whatever the constant")
		}
		return nil
	}), "("+strings.Join(c.results, ", ")+")", body)
	return nil
}

// declaredOutput reports whether a source row of the function has a place as
// its output, or a part of it, or what it is a part of.
func declaredOutput(c *call, place string) bool {
	for _, r := range model.Functions(c.fn) {
		for _, ref := range c.allRefs(r.To) {
			if r.Kind == model.Source && (within(place, ref) || within(ref, place)) {
				return true
			}
		}
	}
	return false
}

// drain makes the call, and passes what stands at an output to the sink.
func (c *call) drain(to string) (string, error) {
	p, err := model.ParsePath(to)
	if err != nil {
		return "", err
	}
	root := fmt.Sprintf("r%d", p.Index)
	if p.Root != "result" {
		root = c.args[c.inputs(p)[0]]
	}
	var names []string
	for i := range c.results {
		names = append(names, fmt.Sprintf("r%d", i))
	}
	return c.assigned() + "\n\t" + c.src.alias(probePath) + ".Sink(" + root + ")\n\treturn " + strings.Join(names, ", "), nil
}

// yielded gives the facets with which what a row yields reaches a sink.
func yielded(s *seen, r *model.Row, sink string) (facets summary.Facets, found bool) {
	for _, ev := range s.fn.Events {
		src := s.fn.Source(ev.Label)
		if ev.Use.Kind == summary.Sunk && strings.HasSuffix(ev.Use.What, sink) && src != nil && strings.HasSuffix(src.What, r.Name()) {
			facets, found = facets|ev.Label.Facets, true
		}
	}
	return facets, found
}

// yieldedAs reports whether what a row yields reaches the sink in a state.
func yieldedAs(s *seen, r *model.Row, state summary.State) bool {
	return slices.ContainsFunc(s.fn.Events, func(ev summary.Event) bool {
		src := s.fn.Source(ev.Label)
		return ev.Use.Kind == summary.Sunk && src != nil && strings.HasSuffix(src.What, r.Name()) && ev.Label.State == state
	})
}

// scan: under a prefix that tells of secrets, secrets are listed.
func (b *bench) scan(r *model.Row, c *call) error {
	if err := c.fix(r.Prefix, "password_"); err != nil {
		return err
	}
	body, err := c.drain(r.To[0])
	if err != nil {
		return err
	}
	c.write(b.probe(r, func(s *seen) error {
		for _, ev := range s.fn.Events {
			if ev.Label.Has(summary.Enumerated) {
				return nil
			}
		}
		return fmt.Errorf("prefix has no effect")
	}), "("+strings.Join(c.results, ", ")+")", body)
	return nil
}

// sourcePlace: what is read from the field or variable is what the row says.
func (b *bench) sourcePlace(r *model.Row, s *subject) error {
	params, read := "", ""
	switch {
	case s.field != nil:
		params, read = "p0 *"+b.src.spell(s.owner), "p0."+s.field.Name()
	case s.v != nil:
		read = b.src.alias(s.pkg.Path()) + "." + s.v.Name()
	default:
		return fmt.Errorf("is neither a field nor a variable")
	}
	want := facetsOf(r)
	name := b.probe(r, func(s *seen) error {
		for _, ev := range s.fn.Events {
			if src := s.fn.Source(ev.Label); src != nil && ev.Label.Facets&want == want {
				return nil
			}
		}
		return fmt.Errorf("it is no source")
	})
	b.src.printf("\nfunc %s(%s) {\n\t%s.Sink(%s)\n}\n", name, params, b.src.alias(probePath), read)
	return nil
}
