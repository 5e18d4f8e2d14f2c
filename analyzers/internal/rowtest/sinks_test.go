package rowtest

import (
	"fmt"
	"go/types"
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/summary"
)

// copyOf is the call to be written another time.
func copyOf(c *call) *call {
	d := *c
	d.types, d.args, d.before = slices.Clone(c.types), slices.Clone(c.args), slices.Clone(c.before)
	return &d
}

// meet makes the constants be there under which a row holds, and it fail to
// hold if not meant to.
func (c *call) meet(r *model.Row, holds bool) error {
	for path, words := range r.When {
		word := words[0]
		if not, ok := strings.CutPrefix(word, "!"); ok == holds {
			word = "other"
		} else {
			word = not
		}
		if word == "other" && words[0] == "true" {
			word = "false"
		}
		if err := c.fix(path, word); err != nil {
			return err
		}
	}
	return nil
}

// sinks: what is passed where the row says, and nothing else, leaves there.
func sinks(b *bench, r *model.Row, s *subject) error {
	switch {
	case s.field != nil:
		return b.sinkField(r, s)
	case s.fn == nil:
		return b.sinkType(r, s)
	}
	for _, c := range b.calls(r, s) {
		if r.Whole && r.From[0] == "recv" {
			return b.wholeModel(r, c)
		}
		if r.Names != "" {
			if err := b.namedHere(r, c); err != nil {
				return err
			}
		}
		if err := b.sink(r, copyOf(c)); err != nil {
			return err
		}
		if err := b.sinkNot(r, copyOf(c)); err != nil {
			return err
		}
		if r.Columns != "" {
			if err := b.column(r, copyOf(c)); err != nil {
				return err
			}
		}
		if r.Whole {
			if err := b.whole(r, c, s); err != nil {
				return err
			}
		}
	}
	return nil
}

func (b *bench) sink(r *model.Row, c *call) error {
	if err := c.meet(r, true); err != nil {
		return err
	}
	from := c.allRefs(r.From)
	declared := declaredUses(c, r)
	c.forward(b.probe(r, func(s *seen) error {
		got := sunk(s, r)
		for _, ref := range from {
			if err := oneOf(got, ref); err != nil {
				return err
			}
		}
		for _, ref := range got {
			if !slices.ContainsFunc(declared, func(d string) bool { return within(ref, d) || within(d, ref) }) {
				return fmt.Errorf("what stands at %s gets there, too", ref)
			}
		}
		return nil
	}))
	return nil
}

// declaredUses are all places from which a function's sinks take.
func declaredUses(c *call, r *model.Row) []string {
	var list []string
	for _, other := range model.Functions(c.fn) {
		if other.Kind == r.Kind {
			list = append(list, c.allRefs(other.From)...)
		}
	}
	return append(list, c.allRefs(r.From)...)
}

// sunk are the inputs that reach the row's sink.
func sunk(s *seen, r *model.Row) []string {
	var list []string
	for _, u := range s.Uses {
		if u.Kind == summary.Sunk && u.Sink == r.Sink && u.What == r.Name() {
			list = append(list, u.From.String())
		}
	}
	return list
}

// sinkNot: where the constants are others, the row does not hold.
func (b *bench) sinkNot(r *model.Row, c *call) error {
	if len(r.When) == 0 {
		return nil
	}
	if err := c.meet(r, false); err != nil {
		return err
	}
	c.forward(b.probe(r, func(s *seen) error {
		if got := sunk(s, r); got != nil {
			return fmt.Errorf("%q is sunk whatever the constant", got)
		}
		return nil
	}))
	return nil
}

// sinkField: what is put to the field leaves there.
func (b *bench) sinkField(r *model.Row, s *subject) error {
	if !nameable(s.field.Type()) {
		return fmt.Errorf("the field's type cannot be named")
	}
	owner, field := b.src.named(s.owner), b.src.spell(s.field.Type())
	for _, holds := range []bool{true, false} {
		if !holds && len(r.When) == 0 {
			continue
		}
		c := &call{src: b.src, params: []string{"p0", "p1"}, types: []string{"*" + owner, field}}
		for path, words := range r.When {
			not := strings.TrimPrefix(words[0], "!")
			if holds {
				not = "other"
			}
			_, name, _ := strings.Cut(path, ".")
			obj, _, _ := types.LookupFieldOrMethod(s.owner, true, s.pkg, name)
			c.before = append(c.before, "p0."+name+" = "+b.src.literal(obj.Type(), not))
		}
		c.write(b.probe(r, func(s *seen) error {
			var got []string
			for _, u := range s.Uses {
				if u.Kind == summary.Sunk && u.Sink == r.Sink && u.What == r.Name() {
					got = append(got, u.From.String())
				}
			}
			if found := slices.Contains(got, "in1"); found != holds {
				return fmt.Errorf("what is put there is sunk: %v, want %v (%q)", found, holds, got)
			}
			return nil
		}), "", "p0."+s.field.Name()+" = p1")
	}
	return nil
}

// sinkType: what is written to a value of the type leaves by it.
func (b *bench) sinkType(r *model.Row, s *subject) error {
	typ := b.src.spell(s.owner)
	if !types.IsInterface(s.owner) {
		typ = "*" + typ
	}
	name := b.probe(r, func(s *seen) error { return oneOf(sunk(s, r), "in1") })
	b.src.printf("\nfunc %s(p0 %s, p1 string) {\n\t%s.WriteString(p0, p1)\n}\n", name, typ, b.src.alias("io"))
	return nil
}

// reads: the reader is read whole; where the function bounds that itself, the
// row says that nothing is.
func reads(b *bench, r *model.Row, s *subject) error {
	return uses(b, r, s, summary.ReadWhole)
}

// shows: what is passed there is known not to be secret.
func shows(b *bench, r *model.Row, s *subject) error { return uses(b, r, s, summary.Shown) }

// uses: what is passed there is used so, and nothing else is.
func uses(b *bench, r *model.Row, s *subject, kind summary.UseKind) error {
	for _, c := range b.calls(r, s) {
		for _, holds := range []bool{true, false} {
			if !holds && len(r.When) == 0 {
				continue
			}
			d := copyOf(c)
			if err := d.meet(r, holds); err != nil {
				return err
			}
			var want []string
			if holds && !r.Limit {
				want = d.allRefs(r.From)
			}
			d.forward(b.probe(r, func(s *seen) error {
				var got []string
				for _, u := range s.Uses {
					if u.Kind == kind && u.What == r.Name() {
						got = append(got, u.From.String())
					}
				}
				if !slices.Equal(got, want) {
					return fmt.Errorf("uses %q so, want %q", got, want)
				}
				return nil
			}))
		}
	}
	return nil
}
