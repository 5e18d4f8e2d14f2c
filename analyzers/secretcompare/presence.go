package secretcompare

import (
	"fmt"
	"go/token"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/summary"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// presence reports the branches at which it is enough that a credential is
// there, whatever it is.
func presence(p *rule.Pass, fn *summary.Function) {
	tests := fn.Presences()
	for i := range tests {
		t := &tests[i]
		switch {
		case onlyThere(fn, tests, t):
			reportOnlyThere(p, fn, tests, t)
		case skips(fn, t) != nil:
			reportPresence(p, fn, t, config.Medium, fmt.Sprintf(
				"%s is taken on trust when it is there: only without it is %s compared; compare it, too, and refuse a mismatch",
				presentedPhrase(&t.Side), presentedOf(skips(fn, t))))
		case optional(fn, tests, t) != nil:
			c := optional(fn, tests, t)
			reportPresence(p, fn, t, config.Medium, fmt.Sprintf(
				"without %s the comparison with %s is skipped and the request goes on; refuse a request that does not present it",
				presentedPhrase(&t.Side), storedPhrase(&c.Sides[judge(&c.Compare).stored])))
		}
	}
}

func reportPresence(p *rule.Pass, fn *summary.Function, t *summary.Presence, confidence config.Confidence, message string) {
	var steps []finding.Step
	if e, ok := bestEnd(&t.Side, true); ok {
		steps = fn.EndPath(&summary.Comparison{Instr: t.Branch}, e)
	}
	p.Report(finding.Finding{
		Message: message, CWE: presenceCWE, Confidence: confidence,
		Pos: t.Pos, End: t.Pos,
		Function: rule.FunctionName(fn.SSA),
		Sink:     "presence",
		Path:     append(steps, p.StepAt(t.Pos, "only tested to be there")),
	})
}

// credential reports whether a side is a credential that the request brings.
func credential(s *summary.CompareSide) bool {
	if s.Facets()&summary.Request == 0 && !s.Framed {
		return false
	}
	if s.Key != "" && vocabulary.RequestValueName(s.Key) {
		return true
	}
	return secretName(s)
}

// onlyThere reports whether a branch refuses a request without the credential
// and lets any other one pass, without ever looking at it.
func onlyThere(fn *summary.Function, tests []summary.Presence, t *summary.Presence) bool {
	if !credential(&t.Side) || t.Side.Getter == "" || strings.EqualFold(t.Side.Key, "Authorization") && readsBasicAuth(fn) {
		return false
	}
	if fn.Leads(t.Branch.Block(), t.Absent) != summary.Refuses || fn.Leads(t.Branch.Block(), t.Present) == summary.Refuses {
		return false
	}
	return fn.Consults(t.Value, nil) == summary.Untouched
}

// readsBasicAuth reports whether a function takes the Authorization header apart
// by the request's own method.
func readsBasicAuth(fn *summary.Function) bool {
	for _, b := range fn.SSA.Blocks {
		for _, instr := range b.Instrs {
			if call, ok := instr.(*ssa.Call); ok {
				if m := call.Call.StaticCallee(); m != nil && m.String() == "(*net/http.Request).BasicAuth" {
					return true
				}
			}
		}
	}
	return false
}

func reportOnlyThere(p *rule.Pass, fn *summary.Function, tests []summary.Presence, t *summary.Presence) {
	verified, next := fn.HandsOn()
	if verified {
		return
	}
	what := presentedPhrase(&t.Side)
	if s := guardsStored(tests, t); s != nil {
		reportPresence(p, fn, t, config.Medium, fmt.Sprintf(
			"whoever sends any %s passes for one who knows %s: that it is there is all that is tested; compare them with subtle.ConstantTimeCompare",
			what[len("the request's "):], storedPhrase(&s.Side)))
		return
	}
	confidence := config.Low
	if effect := grants(fn, t); effect != "" || next {
		if vocabulary.Secret(t.Side.Key) != vocabulary.None || t.Side.Getter == "header" {
			confidence = config.Medium
		}
	}
	reportPresence(p, fn, t, confidence, what+" is only tested to be there and never verified; compare it with the stored secret, and refuse a mismatch")
}

// guardsStored is the test for a stored secret that stands beside the test of
// the request's: "there is one already, and the caller did not present it".
func guardsStored(tests []summary.Presence, t *summary.Presence) *summary.Presence {
	for i := range tests {
		q := &tests[i]
		beside := q.Present == t.Branch.Block() && q.Absent == t.Present ||
			t.Absent == q.Branch.Block() && q.Absent == t.Present
		if q == t || !beside || q.Side.Facets()&summary.Request != 0 || q.Side.Getter != "" {
			continue
		}
		if secretName(&q.Side) {
			return q
		}
	}
	return nil
}

// grants names what happens where the credential is there; "" if nothing of
// note is known to.
func grants(fn *summary.Function, t *summary.Presence) string {
	for _, b := range fn.SSA.Blocks {
		if !t.Present.Dominates(b) && b != t.Present {
			continue
		}
		for _, instr := range b.Instrs {
			if c, ok := instr.(ssa.CallInstruction); ok {
				for _, e := range fn.Effects(c) {
					if e.Kind == summary.Writes || e.Kind == summary.Nexts {
						return e.What
					}
				}
			}
		}
	}
	return ""
}

// skips is the comparison that a request avoids by having the credential: it
// stands only where the credential is absent. Nil if there is none, or if the
// credential is looked at where it is there.
func skips(fn *summary.Function, t *summary.Presence) *summary.Comparison {
	if !credential(&t.Side) || fn.Leads(t.Branch.Block(), t.Present) == summary.Refuses {
		return nil
	}
	for i := range fn.Comparisons {
		c := &fn.Comparisons[i]
		if c.Mismatch != summary.Refuses || c.Called || c.Look || !within(t.Absent, c.Instr.Block(), t.Branch.Block()) {
			continue
		}
		v := judge(&c.Compare)
		if !v.found || c.Values[v.presented] == nil || fn.Consults(t.Value, nil) == summary.Consulted {
			continue
		}
		if !joins(t.Present, c) {
			continue
		}
		return c
	}
	return nil
}

// within reports whether a block is entered only through the start of a side
// of a branch.
func within(start, b, branch *ssa.BasicBlock) bool {
	return start.Dominates(b) && len(start.Preds) == 1 && start.Preds[0] == branch
}

// joins reports whether where the credential is there control goes on to
// where a match of the comparison leads, too.
func joins(present *ssa.BasicBlock, c *summary.Comparison) bool {
	after := map[*ssa.BasicBlock]bool{}
	reach(c.Instr.Block(), after)
	mine := map[*ssa.BasicBlock]bool{}
	reach(present, mine)
	for b := range mine {
		if after[b] && !onlyReturns(b) {
			return true
		}
	}
	return false
}

func reach(b *ssa.BasicBlock, seen map[*ssa.BasicBlock]bool) {
	if seen[b] {
		return
	}
	seen[b] = true
	for _, s := range b.Succs {
		reach(s, seen)
	}
}

func onlyReturns(b *ssa.BasicBlock) bool {
	_, ok := b.Instrs[0].(*ssa.Return)
	return ok
}

// optional is the comparison that a request avoids by not having the
// credential: where it is absent control goes on as after a match. Nil if
// there is none, or if its absence is refused elsewhere.
func optional(fn *summary.Function, tests []summary.Presence, t *summary.Presence) *summary.Comparison {
	for i := range fn.Comparisons {
		c := &fn.Comparisons[i]
		if c.Called || c.Look || c.Mismatch != summary.Refuses || !t.Present.Dominates(c.Instr.Block()) {
			continue
		}
		v := judge(&c.Compare)
		if !v.found || v.confidence < config.Medium || c.Values[v.presented] == nil || !fn.SameText(c.Values[v.presented], t.Value) {
			continue
		}
		if matchOf(c) != through(t.Absent) || refusedElsewhere(fn, tests, t) {
			continue
		}
		return c
	}
	return nil
}

// matchOf is where a match of the comparison leads, or nil.
func matchOf(c *summary.Comparison) *ssa.BasicBlock {
	branch, ok := c.Instr.Block().Instrs[len(c.Instr.Block().Instrs)-1].(*ssa.If)
	if !ok {
		return nil
	}
	op, ok := branch.Cond.(*ssa.BinOp)
	if !ok || op != c.Instr {
		return nil
	}
	if op.Op == token.EQL {
		return through(c.Instr.Block().Succs[0])
	}
	return through(c.Instr.Block().Succs[1])
}

// through looks through blocks that only jump on.
func through(b *ssa.BasicBlock) *ssa.BasicBlock {
	for range 8 {
		if _, ok := b.Instrs[0].(*ssa.Jump); !ok {
			break
		}
		b = b.Succs[0]
	}
	return b
}

// refusedElsewhere reports whether another test of the same credential, or one
// of the stored secret's, leads to a refusal on some way.
func refusedElsewhere(fn *summary.Function, tests []summary.Presence, t *summary.Presence) bool {
	for i := range tests {
		o := &tests[i]
		if o.Branch != t.Branch && fn.SameText(o.Value, t.Value) && fn.Leads(o.Branch.Block(), o.Absent) != summary.Accepts {
			return true
		}
	}
	return false
}

// presentedOf names what is presented to a comparison.
func presentedOf(c *summary.Comparison) string {
	return presentedPhrase(&c.Sides[judge(&c.Compare).presented])
}
