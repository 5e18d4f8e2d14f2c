package rowtest

import (
	"fmt"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// middleware: what the call gives has the row's guards, and goes on.
func middleware(b *bench, r *model.Row, s *subject) error {
	for _, c := range b.calls(r, s) {
		c.forward(b.probe(r, func(s *seen) error {
			t, err := returned(s, r.To)
			if err != nil {
				return err
			}
			if t.Op != term.Func || t.Body == nil || t.Body.Name != r.Name() {
				return fmt.Errorf("it gives %s", t)
			}
			var prot term.Protection
			if len(r.From) > 0 {
				if len(t.Args) != 1 || t.Args[0].String() != c.term(r.From[0]).String() {
					return fmt.Errorf("it wraps %v, want %s", t.Args, c.term(r.From[0]))
				}
				prot = t.Body.Calls[0].Prot
			} else {
				prot = *t.Body.Goes
			}
			return protects(prot, r)
		}))
	}
	return nil
}

func protects(prot term.Protection, r *model.Row) error {
	for g, v := range prot {
		want, by := term.Unguarded, ""
		switch {
		case slices.Contains(r.Guards, "unknown"):
			want, by = term.Unsure, r.Name()
		case slices.Contains(r.Guards, term.Guard(g).String()):
			want, by = term.Guarded, r.Name()
			if r.Quality != "" {
				by += " (" + r.Quality + ")"
			}
		}
		if v.Status != want || !strings.HasPrefix(v.By, by) {
			return fmt.Errorf("%s is %s by %q, want %s by %q", term.Guard(g), v.Status, v.By, want, by)
		}
	}
	return nil
}

// returned is what stands at the one output of a row.
func returned(s *seen, to []string) (term.Term, error) {
	if len(to) != 1 || !strings.HasPrefix(to[0], "result ") {
		return term.Term{}, fmt.Errorf("its output is %v", to)
	}
	n, err := strconv.Atoi(strings.TrimPrefix(to[0], "result "))
	if err != nil {
		return term.Term{}, err
	}
	if s.Behaviour == nil || len(s.Behaviour.Returns) <= n {
		return term.Term{}, fmt.Errorf("nothing is known of what it gives")
	}
	return s.Behaviour.Returns[n], nil
}

// handlers: the function, or what it gives, is a handler of the library's own.
func handlers(b *bench, r *model.Row, s *subject) error {
	check := func(s *seen) error {
		if t, err := returned(s, []string{"result 0"}); err != nil || t.Op != term.Func || t.Body.Name != r.Name() {
			return fmt.Errorf("it gives %v", t)
		}
		return nil
	}
	for _, c := range b.calls(r, s) {
		if len(c.results) > 0 {
			c.forward(b.probe(r, check))
			continue
		}
		b.src.printf("\nfunc %s() %s {\n\treturn %s\n}\n", b.probe(r, check), b.src.spell(c.fn.Signature()), c.function)
	}
	return nil
}

// routers: values of the type are routers, whoever made them, and so is the
// variable.
func routers(b *bench, r *model.Row, s *subject) error {
	check := func(s *seen) error {
		if t, err := returned(s, []string{"result 0"}); err != nil || t.Op != term.Router {
			return fmt.Errorf("it is %v", t)
		}
		return nil
	}
	if s.v != nil {
		b.src.printf("\nfunc %s() %s {\n\treturn %s.%s\n}\n", b.probe(r, check), b.src.spell(s.v.Type()), b.src.alias(s.pkg.Path()), s.v.Name())
		return nil
	}
	t, of := s.owner, ""
	var list *types.TypeParamList
	if named, ok := t.(*types.Named); ok && named.TypeParams().Len() > 0 {
		list = named.TypeParams()
		t, of = ofItsOwn(named)
	}
	if !types.IsInterface(t) {
		t = types.NewPointer(t)
	}
	name := b.probe(r, check)
	b.foreign.printf("\nfunc Make%s%s() (_ %s) { return }\n", name, b.foreign.typeParameters(list), b.foreign.spell(t))
	b.src.printf("\nfunc %s%s() %s {\n\treturn %s.Make%[1]s%[5]s()\n}\n", name, b.src.typeParameters(list), b.src.spell(t), b.src.alias(b.foreign.path), of)
	return nil
}

// ofItsOwn is a generic type of its own type parameters, and the list of these.
func ofItsOwn(t *types.Named) (types.Type, string) {
	var args []types.Type
	var names []string
	for p := range t.TypeParams().TypeParams() {
		args, names = append(args, p), append(names, p.Obj().Name())
	}
	inst, err := types.Instantiate(nil, t, args, false)
	if err != nil {
		return t, ""
	}
	return inst, "[" + strings.Join(names, ", ") + "]"
}

// options: the option stands for the middleware or the prefix that it is given.
func options(b *bench, r *model.Row, s *subject) error {
	for _, c := range b.calls(r, s) {
		with, pattern := term.Term{Op: term.Nil}, term.Term{Op: term.Nil}
		if r.With != "" {
			with = c.term(r.With)
		}
		if r.Pattern != "" {
			pattern = c.term(r.Pattern)
		}
		want := term.OptionOf(with, pattern, r.Only).String()
		c.forward(b.probe(r, func(s *seen) error {
			t, err := returned(s, r.To)
			if err == nil && t.String() != want {
				err = fmt.Errorf("it gives %s, want %s", t, want)
			}
			return err
		}))
	}
	return nil
}

// credentials: they come down to what the configuration asks for that they are given.
func credentials(b *bench, r *model.Row, s *subject) error {
	for _, c := range b.calls(r, s) {
		want := term.CredentialsOf()
		if r.With != "" {
			want = term.CredentialsOf(c.term(r.With))
		}
		c.forward(b.probe(r, func(s *seen) error {
			t, err := returned(s, r.To)
			if err == nil && t.String() != want.String() {
				err = fmt.Errorf("it gives %s, want %s", t, want)
			}
			return err
		}))
	}
	return nil
}
