package rowtest

import (
	"fmt"
	"go/types"
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/model"
)

// whole: the sink takes the fields of an object, but for those that its tag
// leaves out, and nothing of an object with one of the hooks.
func (b *bench) whole(r *model.Row, c *call, s *subject) error {
	takes := 0
	for _, path := range r.From {
		p, err := model.ParsePath(path)
		if err != nil {
			return err
		}
		for i, input := range c.inputs(p) {
			if c.takesObject(input) {
				takes++
				below := strings.Join(p.Selectors, "")
				if c.listAt(path) && below == "" {
					below = "[*]"
				}
				b.wholeAt(r, c, input, c.refs(path)[i], below)
			}
		}
	}
	if takes == 0 {
		return fmt.Errorf("no object can be passed to it whole")
	}
	return nil
}

// wholeModel: the receiver is a query, and the object was given to it before.
func (b *bench) wholeModel(r *model.Row, c *call) error {
	for hook, want := range map[string]string{"": "in1.Password", r.Hooks[0]: ""} {
		object := fmt.Sprintf("Object%d", len(b.probes))
		b.src.printf("\ntype %s struct { Password string; Token string `%s:\"-\"` }\n", object, r.Tag)
		if hook != "" {
			b.src.printf("\nfunc (o *%s) %s() { o.Password = \"\" }\n", object, hook)
		}
		name := b.probe(r, func(s *seen) error {
			got := strings.Join(sunk(s, r), " ")
			if !strings.HasSuffix(got, want) || strings.Contains(got, "Token") || want == "" && strings.Contains(got, "Password") {
				return fmt.Errorf("of a model with the hook %q it takes %q, want %q", hook, got, want)
			}
			return nil
		})
		b.src.printf("\nfunc %s(p0 *%s.DB, p1 *%s) {\n\tp0.Model(p1).Returning(\"id\").%s()\n}\n", name, b.src.alias("github.com/go-pg/pg/v10"), object, c.fn.Name())
	}
	return nil
}

// takesObject reports whether any object can be passed for an input, itself
// or in a list.
func (c *call) takesObject(input int) bool {
	i := input - c.first
	if i < 0 {
		return false
	}
	sig := c.fn.Signature()
	i = min(i, sig.Params().Len()-1)
	t := sig.Params().At(i).Type()
	if s, ok := t.(*types.Slice); ok {
		t = s.Elem()
	}
	iface, ok := t.Underlying().(*types.Interface)
	return ok && iface.Empty() || types.TypeString(t, nil) == "sigs.k8s.io/controller-runtime/pkg/client.Object"
}

// wholeAt passes objects with and without hooks for an input; at is the place
// of the object, below what is passed.
func (b *bench) wholeAt(r *model.Row, c *call, input int, at, below string) {
	for i, hook := range append([]string{""}, r.Hooks...) {
		object := fmt.Sprintf("Object%d_%d", len(b.probes), i)
		fields := fmt.Sprintf("Password string; Token string `%s:\"-\"`", r.Tag)
		part := ""
		if strings.HasPrefix(below, ".") {
			part = below
			fields = "Spec struct { Password string }; " + below[1:] + " " + object + "Part"
			b.src.printf("\ntype %sPart struct { Password string; Token string `%s:\"-\"` }\n", object, r.Tag)
		}
		b.src.printf("\ntype %s struct { %s }\n", object, fields)
		if hook != "" {
			b.src.printf("\nfunc (o *%s) %s() { o%s.Password, o%s.Token = \"\", \"\" }\n", object, hook, part, part)
		}
		d := copyOf(c)
		d.retype(input, "*"+object)
		place := at
		if below == "[*]" {
			d.args[input] = "[]any{" + d.args[input] + "}"
			place = strings.TrimSuffix(at, "[*]")
		}
		want := []string{place + ".Password"}
		if r.Tag == "" {
			want = append(want, place+".Token")
		}
		if hook != "" {
			want = nil
		}
		d.forward(b.probe(r, func(s *seen) error {
			var got []string
			for _, u := range s.Uses {
				if u.What == r.Name() && u.NonZero != r.NonZero {
					return fmt.Errorf("fields that are zero are left out: %v, want %v", u.NonZero, r.NonZero)
				}
				if from := u.From.String(); u.What == r.Name() && strings.Contains(from, ".") && from != at {
					got = append(got, from)
				}
			}
			if !slices.Equal(got, want) {
				return fmt.Errorf("of an object with the hook %q it takes %q, want %q", hook, got, want)
			}
			return nil
		}))
	}
}
