package rowtest

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/summary"
	"github.com/credvet/credvet/analyzers/internal/term"
)

func init() {
	exercisers[model.Answer] = answers
	exercisers[model.Effect] = forwarding(func(s *seen, r *model.Row) error {
		return oneOf(effectList(s), r.Effect+" "+r.Name())
	})
	exercisers[model.Next] = forwarding(func(s *seen, r *model.Row) error {
		if next, _ := model.ChainOf(s.fn.SSA.Params[0].Type()); next && r.Method != "ServeHTTP" && (s.Behaviour == nil || s.Behaviour.Goes == nil) {
			return fmt.Errorf("the chain does not go on")
		}
		return oneOf(effectKinds(s), string(summary.Nexts))
	})
	exercisers[model.Abort] = forwarding(func(s *seen, r *model.Row) error {
		if s.Behaviour == nil || !s.Behaviour.Aborts {
			return fmt.Errorf("it does not stop the chain")
		}
		return nil
	})
	exercisers[model.NoReturn] = forwarding(func(s *seen, r *model.Row) error {
		if !s.NeverReturns {
			return fmt.Errorf("it returns")
		}
		return nil
	})
	exercisers[model.Elevator] = forwarding(func(s *seen, r *model.Row) error {
		return hasEffect(s, term.Elevates, r.Name())
	})
	exercisers[model.Neutral] = forwarding(func(s *seen, r *model.Row) error {
		if s.Unknown || len(s.Flows) > 0 || len(s.Births) > 0 {
			return fmt.Errorf("what it does is not known, or something flows: %v", flowList(s))
		}
		return nil
	})
}

// forwarding exercises rows on functions by a function that makes the call
// and returns what it gives.
func forwarding(check func(*seen, *model.Row) error) func(*bench, *model.Row, *subject) error {
	return func(b *bench, r *model.Row, s *subject) error {
		for _, c := range b.calls(r, s) {
			c.forward(b.probe(r, func(s *seen) error { return check(s, r) }))
		}
		return nil
	}
}

func effectList(s *seen) []string {
	var got []string
	for _, e := range s.Effects {
		if !e.Named {
			got = append(got, string(e.Kind)+" "+e.What)
		}
	}
	return got
}

func effectKinds(s *seen) []string {
	var got []string
	for _, e := range s.Effects {
		got = append(got, string(e.Kind))
	}
	return got
}

// answers: the response gets the status, and where the row says so the chain
// stops there or the body is still to come.
func answers(b *bench, r *model.Row, s *subject) error {
	kind, status, from := summary.Full, summary.StatusUnknown, ""
	switch {
	case r.Sets:
		kind = summary.SetsOnly
	case r.Status == "implicit":
		kind = summary.BodyOnly
	}
	switch path := strings.TrimPrefix(r.Status, "code "); {
	case model.IsPath(path):
		from = path
	case path == "4xx" || path == "5xx":
		status = summary.StatusError
	default:
		status, _ = strconv.Atoi(path)
	}
	for _, c := range b.calls(r, s) {
		writer := "out0"
		if r.Writer != "returned" {
			writer = c.refs(r.Writer)[0]
		}
		want := fmt.Sprintf("%s kind %d status %d stops %v named false", writer, kind, status, r.Stops)
		if from != "" {
			want += " from " + c.refs(from)[0]
		}
		if c.function == "p0.Encode" { // its writer is what it was made for
			c.retype(0, b.src.alias("net/http")+".ResponseWriter")
			c.function = b.src.alias(r.Package().Path) + ".NewEncoder(p0).Encode"
		}
		c.forward(b.probe(r, func(s *seen) error {
			var got []string
			for _, a := range s.Answers {
				text := fmt.Sprintf("%s kind %d status %d stops %v named %v", a.Writer, a.Kind, a.Status, a.Stops, a.Named)
				if a.StatusFrom > 0 {
					text += fmt.Sprintf(" from in%d", a.StatusFrom-1)
				}
				got = append(got, text)
			}
			return oneOf(got, want)
		}))
	}
	return nil
}
