package rowtest

import (
	"fmt"
	"go/types"
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/summary"
	"github.com/credvet/credvet/analyzers/internal/term"
)

func init() {
	exercisers[model.Verify] = verifies
	exercisers[model.Guard] = decides
	exercisers[model.Limiter] = decides
	exercisers[model.Compare] = compares
	exercisers[model.Answered] = answered
	exercisers[model.ErrorClass] = errorClasses
}

// refusal is the condition, on the results of a call, under which it says no.
func (c *call) refusal(decision string) (string, error) {
	word, number, _ := strings.Cut(decision, " ")
	at := "r0"
	switch {
	case number != "":
		at = "r" + number
	case word == "error":
		at = fmt.Sprintf("r%d", len(c.results)-1)
	}
	form, ok := map[string]string{"error": "%s != nil", "false": "!%s", "true": "%s", "zero": "%s == 0", "nonzero": "%s != 0", "negative": "%s < 0"}[word]
	if !ok {
		return "", fmt.Errorf("%q is not exercised", decision)
	}
	return fmt.Sprintf(form, at), nil
}

// decide writes a function that is true exactly where the call does not say no.
func (c *call) decide(name, decision string) error {
	no, err := c.refusal(decision)
	if err == nil {
		c.write(name, "bool", c.assigned()+"\n\tif "+no+" {\n\t\treturn false\n\t}\n\treturn true")
	}
	return err
}

func decides(b *bench, r *model.Row, s *subject) error {
	guard := map[model.Kind]string{model.Verify: "authn", model.Compare: "authn", model.Guard: r.Guard, model.Limiter: "ratelimit"}[r.Kind]
	for _, c := range b.calls(r, s) {
		err := c.decide(b.probe(r, func(s *seen) error {
			return accepts(s, guard, r)
		}), r.Decision)
		if err != nil {
			return err
		}
	}
	return nil
}

// accepts: the function is true only where the guard has accepted.
func accepts(s *seen, guard string, r *model.Row) error {
	by := r.Name()
	if r.Quality != "" {
		by += " (" + r.Quality + ")"
	}
	var got []string
	if s.Behaviour != nil {
		for _, check := range s.Behaviour.Checks {
			for _, a := range check.Guards {
				got = append(got, fmt.Sprintf("result %d %s: %s by %s", check.Result, check.Value, a.Guard, a.By))
			}
		}
	}
	return oneOf(got, fmt.Sprintf("result 0 true: %s by %s", guard, by))
}

// verifies: it decides, asks for a rate limit, and what it checks is checked.
func verifies(b *bench, r *model.Row, s *subject) error {
	if err := decides(b, r, s); err != nil {
		return err
	}
	for _, c := range b.calls(r, s) {
		from := c.allRefs(r.From)
		c.forward(b.probe(r, func(s *seen) error {
			var got []string
			for _, ev := range s.fn.Events {
				if i, path, ok := ev.Label.Input(); ok && ev.Use.Kind == summary.Checked && ev.Use.What == r.Name() {
					got = append(got, fmt.Sprintf("in%d%s", i, path))
				}
			}
			if !slices.Equal(got, from) {
				return fmt.Errorf("it checks %q, want %q", got, from)
			}
			return nil
		}))
	}
	kind := term.VerifiesLogin
	if r.Proof {
		kind = term.VerifiesProof
	}
	if r.Package().Path == "crypto/cipher" {
		return nil // opens what the service itself has sealed
	}
	for _, c := range b.calls(r, s) {
		c.forward(b.probe(r, func(s *seen) error {
			if !s.Verifies {
				return fmt.Errorf("it does not verify")
			}
			return hasEffect(s, kind, r.Name())
		}))
	}
	return nil
}

// hasEffect: the function does what asks for a guard, by what the row says.
func hasEffect(s *seen, kind term.EffectKind, what string) error {
	var got []string
	if s.Behaviour != nil {
		for _, e := range s.Behaviour.Effects {
			if e.Kind == kind && !e.Named {
				got = append(got, e.What)
			}
		}
	}
	return oneOf(got, what)
}

// compares: it is seen as a comparison of the two values that says yes as the
// row says, and one in constant time is a check of a credential.
func compares(b *bench, r *model.Row, s *subject) error {
	for _, c := range b.calls(r, s) {
		from := [2][]string{c.refs(r.From[0]), c.refs(r.From[1])}
		err := copyOf(c).decide(b.probe(r, func(s *seen) error {
			for _, cmp := range s.Compares {
				if strings.HasSuffix(r.Name(), cmp.How) {
					return comparison(&cmp, r, from)
				}
			}
			return fmt.Errorf("it is no comparison")
		}), r.Decision)
		if err != nil {
			return err
		}
	}
	if r.Constant {
		return decides(b, r, s)
	}
	return nil
}

func comparison(cmp *summary.Compare, r *model.Row, from [2][]string) error {
	for k, side := range cmp.Sides {
		var got []string
		for _, e := range side.Ends {
			got = append(got, e.From.String())
		}
		if !slices.Contains(got, from[k][0]) {
			return fmt.Errorf("side %d is %q, want %q", k, got, from[k])
		}
	}
	if cmp.Constant != r.Constant {
		return fmt.Errorf("its time is constant: %v", cmp.Constant)
	}
	if cmp.Match != summary.Accepts || cmp.Mismatch != summary.Refuses {
		return fmt.Errorf("on a match the function does %v, on a mismatch %v", cmp.Match, cmp.Mismatch)
	}
	return nil
}

// answered: a function that stops the chain where somebody is not permitted
// guards what comes after its caller has asked whether it did.
func answered(b *bench, r *model.Row, s *subject) error {
	for _, c := range b.calls(r, s) {
		deny := fmt.Sprintf("deny%d", len(b.probes))
		if r.Method == "Written" { // the response that a context has
			writer := c.types[0]
			c.retype(0, "*"+b.src.alias(r.Package().Path)+".Context")
			c.params, c.types = append(c.params, "w"), append(c.types, writer)
			c.function = "w.Written"
		}
		b.src.printf("\nfunc %s(p0 %s) {\n\tif %s.Permitted(\"\") != nil {\n\t\tp0.Abort()\n\t}\n}\n", deny, c.types[0], b.src.alias(probePath))
		c.write(b.probe(r, func(s *seen) error {
			var got []string
			for _, check := range s.Behaviour.Checks {
				for _, a := range check.Guards {
					got = append(got, fmt.Sprint(check.Result, check.Value, a.Guard))
				}
			}
			return oneOf(got, fmt.Sprint(0, term.True, term.Authz))
		}), "bool", fmt.Sprintf("%s(p0)\n\tif %s {\n\t\treturn false\n\t}\n\treturn true", deny, c.expr()))
	}
	return nil
}

// errorClasses: the sentinel, the type, its code or the predicate tells that
// an error is of the class.
func errorClasses(b *bench, r *model.Row, s *subject) error {
	told := func(s *seen) error {
		var got []string
		for _, e := range s.ErrorClasses {
			if e.Says == 1 && e.Input == 0 && !e.Named {
				got = append(got, e.Class)
			}
		}
		return oneOf(got, r.Class)
	}
	write := func(param, body string) {
		b.src.printf("\nfunc %s(p0 %s) bool {\n\t%s\n}\n", b.probe(r, told), param, body)
	}
	switch {
	case s.fn != nil:
		return b.predicate(r, s, told)
	case s.v != nil:
		write("error", fmt.Sprintf("return %s.Is(p0, %s.%s)", b.src.alias("errors"), b.src.alias(s.pkg.Path()), s.v.Name()))
	case s.field != nil:
		for _, word := range r.When["recv."+s.field.Name()] {
			write("error", fmt.Sprintf("var t *%s\n\treturn %s.As(p0, &t) && t.%s == %s",
				b.src.spell(s.owner), b.src.alias("errors"), s.field.Name(), b.src.literal(s.field.Type(), word)))
		}
	case r.When != nil:
		for _, word := range r.When["recv"] {
			write("error", fmt.Sprintf("return p0 == %s", b.src.literal(s.owner, word)))
		}
	default:
		t := b.src.spell(s.owner)
		if m, _, _ := types.LookupFieldOrMethod(s.owner, false, s.pkg, "Error"); m == nil {
			t = "*" + t
		} else if _, pointer := m.(*types.Func).Signature().Recv().Type().(*types.Pointer); pointer {
			t = "*" + t
		}
		write("error", fmt.Sprintf("var t %s\n\treturn %s.As(p0, &t)", t, b.src.alias("errors")))
	}
	return nil
}

func (b *bench) predicate(r *model.Row, s *subject, told func(*seen) error) error {
	if len(r.From) != 1 || r.From[0] != "arg 0" {
		return fmt.Errorf("the error is at %v", r.From)
	}
	for _, c := range b.calls(r, s) {
		words := r.When["result 0"]
		if words == nil {
			c.write(b.probe(r, told), "bool", "return "+c.expr())
		}
		for _, word := range words {
			t := c.fn.Signature().Results().At(0).Type()
			c.write(b.probe(r, told), "bool", fmt.Sprintf("return %s == %s", c.expr(), b.src.literal(t, word)))
		}
	}
	return nil
}
