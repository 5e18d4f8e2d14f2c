package rowtest

import (
	"fmt"
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/model"
)

// restricts: of the object that a call of the chain stores only the columns
// are written that the row's call names, or all but these.
func restricts(b *bench, r *model.Row, s *subject) error {
	sink := b.sinkBehind(r, s)
	if sink == nil {
		return fmt.Errorf("no sink of the package takes an object behind it")
	}
	for _, c := range b.calls(r, s) {
		want := []string{"Password"}
		if r.Omits {
			want = []string{"Token"}
		} else if len(r.From) == 0 {
			want = nil
		}
		var names []string
		for range c.fn.Signature().Params().Len() {
			names = append(names, `"password"`)
		}
		method := fmt.Sprintf("%s(%s)", c.fn.Name(), strings.Join(names, ", "))
		object, name := b.restricted(r, sink, want)
		recv, chain := c.types[0], "p0."+method+"."+sink.Method+"(p1)"
		if sink.From[0] == "recv" {
			recv, chain = "*"+b.src.alias("github.com/go-pg/pg/v10")+".DB", "p0.Model(p1)."+method+"."+sink.Method+"()"
		}
		b.src.printf("\nfunc %s(p0 %s, p1 *%s) {\n\t%s\n}\n", name, recv, object, chain)
	}
	return nil
}

// restricted declares an object, and asks for the fields of it that get to a sink.
func (b *bench) restricted(r, sink *model.Row, want []string) (object, name string) {
	object = fmt.Sprintf("Restricted%d", len(b.probes))
	b.src.printf("\ntype %s struct { Password, Token string }\n", object)
	return object, b.probe(r, func(s *seen) error {
		var got []string
		for _, ref := range sunk(s, sink) {
			if _, field, ok := strings.Cut(ref, "."); ok && !slices.Contains(got, field) {
				got = append(got, field)
			}
		}
		if !slices.Equal(got, want) {
			return fmt.Errorf("the columns that are written are %q, want %q", got, want)
		}
		return nil
	})
}

// sinkBehind is a sink among the methods of what a call results in.
func (b *bench) sinkBehind(r *model.Row, s *subject) *model.Row {
	result := model.TypeName(s.fn.Signature().Results().At(0).Type())
	for _, other := range r.Package().Rows {
		if other.Kind == model.Sink && other.Whole && other.Type == result {
			return other
		}
	}
	return nil
}

// namedHere: the sink itself is told the columns; without any it writes all.
// The call is left without.
func (b *bench) namedHere(r *model.Row, c *call) error {
	p, err := model.ParsePath(r.Names)
	if err != nil {
		return err
	}
	first, at := c.inputs(p)[0], c.inputs(model.Path{Root: "arg", Index: p.Index - 1})[0]
	c.args = c.args[:first]
	d := copyOf(c)
	d.args = append(d.args, `"password"`)
	object, name := b.restricted(r, r, []string{"Password"})
	d.retype(at, "*"+object)
	d.forward(name)
	return nil
}
