package rowtest

import (
	"fmt"
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/summary"
)

// exercisers write the probes of the rows of each kind.
var exercisers = map[model.Kind]func(b *bench, r *model.Row, s *subject) error{}

func init() {
	exercisers[model.Step] = flows
	exercisers[model.Sanitizer] = flows
	exercisers[model.Bound] = flows
	exercisers[model.Source] = sources
	exercisers[model.Sink] = sinks
	exercisers[model.Columns] = restricts
	exercisers[model.Read] = reads
	exercisers[model.Public] = shows
}

// calls writes the call that a row is about, and for a row that holds for
// implementers also that of one.
func (b *bench) calls(r *model.Row, s *subject) []*call {
	if s.fn == nil {
		return nil
	}
	list := []*call{callOf(b.src, s.fn, "")}
	if r.Subtypes {
		list = append(list, callOf(b.src, s.fn, b.implementer(s)))
	}
	return list
}

// implementer declares, in a dependency of the probes, a type that implements
// the interface, and names it.
func (b *bench) implementer(s *subject) string {
	name := fmt.Sprintf("Implementer%d", strings.Count(b.foreign.body.String(), "\nfunc ")+1)
	sig := s.fn.Signature()
	var in, out []string
	for i := range sig.Params().Len() {
		t := b.foreign.spell(sig.Params().At(i).Type())
		if sig.Variadic() && i == sig.Params().Len()-1 {
			t = "..." + strings.TrimPrefix(t, "[]")
		}
		in = append(in, "_ "+t)
	}
	for v := range sig.Results().Variables() {
		out = append(out, b.foreign.spell(v.Type()))
	}
	b.foreign.printf("\ntype %[1]s struct{ Is%[1]s }\n\ntype Is%[1]s = %[2]s\n\nfunc (*%[1]s) %[3]s(%[4]s) (%[5]s) { panic(0) }\n",
		name, b.foreign.spell(s.owner), s.fn.Name(), strings.Join(in, ", "), strings.Join(out, ", "))
	return "*" + b.src.alias(b.foreign.path) + "." + name
}

var rowStates = map[string]summary.State{"encoded": summary.Encoded, "hashed": summary.Hashed, "sealed": summary.Sealed, "masked": summary.Masked}

// flows: what stands at from gets to to in the row's state, and nothing else
// of what was passed does.
func flows(b *bench, r *model.Row, s *subject) error {
	state := rowStates[r.State]
	if r.Fast {
		state = summary.FastHashed
	}
	for _, c := range b.calls(r, s) {
		if b.toldByError(r, c) {
			continue
		}
		from, to := c.allRefs(r.From), c.allRefs(r.To)
		declared := declaredFlows(c)
		c.forward(b.probe(r, func(s *seen) error {
			for _, x := range from {
				for _, y := range to {
					if x != y && !hasFlow(s, x, y, state, r) {
						return fmt.Errorf("nothing %s flows from %s to %s: %s", state, x, y, flowList(s))
					}
				}
			}
			for _, fl := range s.Flows {
				if !fl.Alias && !declared(fl.From.String(), fl.To.String()) {
					return fmt.Errorf("what no row says flows from %s to %s", fl.From, fl.To)
				}
			}
			return nil
		}))
	}
	return nil
}

// toldByError: what flows to an error is no flow of a summary, but it gets to
// a sink that the error is passed to.
func (b *bench) toldByError(r *model.Row, c *call) bool {
	if len(r.To) != 1 || r.To[0] != "result 0" || len(c.results) != 1 || c.results[0] != "error" {
		return false
	}
	from := c.allRefs(r.From)
	c.write(b.probe(r, func(s *seen) error {
		var got []string
		for _, u := range s.Uses {
			got = append(got, u.From.String())
		}
		slices.Sort(from)
		if got = slices.Compact(got); !slices.Equal(got, from) {
			return fmt.Errorf("want %q in the error, got %q", from, got)
		}
		return nil
	}), "", b.src.alias(probePath)+".Sink("+c.expr()+")")
	return true
}

func hasFlow(s *seen, from, to string, state summary.State, r *model.Row) bool {
	for _, fl := range s.Flows {
		if fl.From.String() != from || fl.To.String() != to || fl.Alias != r.Alias || fl.State != state {
			continue
		}
		switch {
		case r.State == "cut" && fl.Facets&summary.Cut == 0, r.Bound == "cuts" && fl.Facets&summary.BoundCut == 0, r.Bound == "refuses" && fl.Facets&summary.BoundRefuse == 0:
			continue
		}
		return true
	}
	return false
}

// declaredFlows tells which flows the rows of a function declare.
func declaredFlows(c *call) func(from, to string) bool {
	pairs := map[string]bool{}
	for _, r := range model.Functions(c.fn) {
		for _, x := range c.allRefs(r.From) {
			for _, y := range c.allRefs(r.To) {
				pairs[x+" "+y] = true
			}
		}
	}
	return func(from, to string) bool {
		for pair := range pairs {
			x, y, _ := strings.Cut(pair, " ")
			if (within(from, x) || within(x, from)) && within(to, y) {
				return true
			}
		}
		return false
	}
}

// within reports whether a place is another one or a part of it.
func within(place, whole string) bool {
	rest, ok := strings.CutPrefix(place, whole)
	return ok && (rest == "" || rest[0] < '0' || rest[0] > '9')
}

func flowList(s *seen) string {
	var list []string
	for _, fl := range s.Flows {
		list = append(list, fmt.Sprintf("%s->%s %s %v %b", fl.From, fl.To, fl.State, fl.Alias, fl.Facets))
	}
	return strings.Join(list, "; ")
}
