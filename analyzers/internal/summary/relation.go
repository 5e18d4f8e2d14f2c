package summary

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/ssabuild"
)

// A Told is what a call tells its caller: that an input or a result is, or is
// not, true or nil.
type Told struct {
	Ref   Ref
	Is    string // IsNil or IsTrue
	Holds bool
	Exact bool // and it never is so otherwise
}

// A Mirror says that a result is so exactly when an input is so:
// `if handleErr(w, err) { return }`.
type Mirror struct{ Result, Input Told }

// callTold is what a call teaches about values of its caller.
type callTold struct {
	ends   bool      // it never returns
	always []Known   // holds once it has returned
	either [][]Known // one of these holds
}

func (c *Control) callTold(call *ssa.Call) *callTold {
	if t, ok := c.told[call]; ok {
		return t
	}
	t := &callTold{}
	c.told[call] = t
	targets, _ := c.f.targets(&call.Call)
	if len(targets) == 0 {
		return t
	}
	t.ends = true
	for _, target := range targets {
		t.ends = t.ends && target.ours && target.summary.NeverReturns
	}
	if len(targets) > 1 || t.ends {
		return t
	}
	s := targets[0].summary
	for _, told := range s.Requires {
		t.always = append(t.always, knownAt(call, targets[0], told)...)
	}
	for _, m := range s.Mirrors {
		in, out := knownAt(call, targets[0], m.Input), knownAt(call, targets[0], m.Result)
		if len(in) == 1 && len(out) == 1 && len(t.either) == 0 {
			t.either = [][]Known{{in[0], out[0]}, {negated(in[0]), negated(out[0])}}
		}
	}
	return t
}

func negated(k Known) Known {
	k.Holds = !k.Holds
	return k
}

// knownAt is what a callee tells, said of the caller's values.
func knownAt(call *ssa.Call, t target, told Told) []Known {
	if told.Ref.Path != "" {
		return nil
	}
	var v ssa.Value
	if told.Ref.Side == In {
		if told.Ref.Index < len(t.operands) {
			v = t.operands[told.Ref.Index].v
		}
	} else {
		v = ResultOf(call, told.Ref.Index)
	}
	if v == nil {
		return nil
	}
	return []Known{{v, told.Is, told.Holds}}
}

// ResultOf gives the value of a call's result, nil if nothing uses it.
func ResultOf(call *ssa.Call, index int) ssa.Value {
	if _, multi := call.Type().(*types.Tuple); !multi {
		if index == 0 {
			return call
		}
		return nil
	}
	for _, r := range ssabuild.Uses(call) {
		if e, ok := r.(*ssa.Extract); ok && e.Index == index {
			return e
		}
	}
	return nil
}

// trackTold marks the values that a call tells something about.
func (c *Control) trackTold(call *ssa.Call) {
	targets, _ := c.f.targets(&call.Call)
	if len(targets) != 1 {
		return
	}
	s := targets[0].summary
	track := func(told Told) {
		for _, k := range knownAt(call, targets[0], told) {
			subject, _, _ := condition(c.canonical(k.Value))
			c.tracked[subject] = true
		}
	}
	for _, told := range s.Requires {
		track(told)
	}
	for _, m := range s.Mirrors {
		track(m.Input)
		track(m.Result)
	}
	for _, told := range s.Answered {
		track(told)
	}
}

// An exit is one way out of a function: whether it answered, and what is
// known of its results and inputs.
type exit struct {
	mark    int
	results []string // "true", "false", "nil", "nonnil", or "" if unknown
	inputs  []string
}

// class says what a value is on a way.
func class(s *Step, v ssa.Value) string {
	if !tells(v.Type()) {
		return ""
	}
	if b, ok := v.Type().Underlying().(*types.Basic); ok && b.Info()&types.IsBoolean != 0 {
		subject, is, holds := condition(v)
		if truth, known := s.Is(subject, is); known {
			if truth == holds {
				return "true"
			}
			return "false"
		}
		return ""
	}
	if truth, known := s.Is(v, IsNil); known {
		if truth {
			return "nil"
		}
		return "nonnil"
	}
	return ""
}

func told(ref Ref, class string) Told {
	switch class {
	case "true", "false":
		return Told{Ref: ref, Is: IsTrue, Holds: class == "true"}
	}
	return Told{Ref: ref, Is: IsNil, Holds: class == "nil"}
}

// mirrors finds the results that are so exactly when an input is so.
func mirrors(exits []exit, nresults, ninputs int) []Mirror {
	var list []Mirror
	for i := range nresults {
		for j := range ninputs {
			pairs := map[string]string{} // of the input's class: the result's
			ok := len(exits) > 1
			for _, e := range exits {
				in, out := e.inputs[j], e.results[i]
				if in == "" || out == "" || pairs[in] != "" && pairs[in] != out {
					ok = false
					break
				}
				pairs[in] = out
			}
			if !ok || len(pairs) != 2 || pairs["nil"] == pairs["nonnil"] && pairs["true"] == pairs["false"] {
				continue
			}
			for _, in := range []string{"true", "nil"} {
				if out := pairs[in]; out != "" {
					list = append(list, Mirror{Result: told(Ref{Out, i, ""}, out), Input: told(Ref{In, j, ""}, in)})
				}
			}
		}
	}
	return list
}

// requires finds what holds of the inputs whenever the function returns, and
// the errors among the results that are never nil.
func requires(exits []exit, ninputs int, results *types.Tuple) []Told {
	var list []Told
	for j := range ninputs {
		if c := common(exits, func(e exit) string { return e.inputs[j] }); c != "" {
			list = append(list, told(Ref{In, j, ""}, c))
		}
	}
	for j := range results.Len() {
		if isError(results.At(j).Type()) && common(exits, func(e exit) string { return e.results[j] }) == "nonnil" {
			list = append(list, told(Ref{Out, j, ""}, "nonnil"))
		}
	}
	return list
}

// always are the results that say the same whichever way a function that answers
// takes: handled is true.
func always(exits []exit, results *types.Tuple) []Told {
	var list []Told
	for j := range results.Len() {
		c := common(exits, func(e exit) string { return e.results[j] })
		if c == "true" || c == "false" {
			list = append(list, told(Ref{Out, j, ""}, c))
		}
	}
	return list
}

// common is the class that all exits agree on, or "".
func common(exits []exit, of func(exit) string) string {
	c := ""
	for i, e := range exits {
		if i == 0 {
			c = of(e)
		}
		if of(e) != c {
			return ""
		}
	}
	return c
}
