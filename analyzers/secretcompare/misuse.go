package secretcompare

import (
	"fmt"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/summary"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// misuse reports comparisons that decide nothing, the wrong thing, or that
// two empty values are the same credential.
func misuse(p *rule.Pass, fn *summary.Function) {
	for i := range fn.Comparisons {
		c := &fn.Comparisons[i]
		if c.Called || c.Look {
			continue
		}
		v := judge(&c.Compare)
		switch {
		case c.Constant && c.Ignored:
			if !decoy(c) {
				reportMisuse(p, fn, c, v, config.High, "the result of "+c.How+" is dropped: nothing is decided by it; refuse the request unless it is 1 (or true)")
			}
		case c.Constant && v.found && inverted(c):
			reportMisuse(p, fn, c, v, config.Medium, c.How+" is taken the wrong way round: a mismatch is accepted and a match refused")
		case v.found && bothEmpty(c, v):
			s := &c.Sides[v.stored]
			what := "where " + storedPhrase(s) + " is not set"
			if s.Missing {
				what = "where there is no such entry in " + goodName(s)
			}
			reportMisuse(p, fn, c, v, config.Medium, fmt.Sprintf("%s, an empty %s equals it and is accepted; refuse empty values first",
				what, strings.TrimPrefix(strings.TrimPrefix(presentedPhrase(&c.Sides[v.presented]), "the request's "), "the ")))
		}
	}
}

func reportMisuse(p *rule.Pass, fn *summary.Function, c *summary.Comparison, v verdict, confidence config.Confidence, message string) {
	f := finding.Finding{
		Message: message, CWE: presenceCWE, Confidence: confidence,
		Pos: c.Pos, End: c.Pos,
		Function: rule.FunctionName(fn.SSA),
		Sink:     c.How + " misused",
	}
	if v.found {
		f.Path = paths(p, &candidate{fn, c, v})
	} else {
		f.Path = []finding.Step{p.StepAt(c.Pos, "compared by "+c.How)}
	}
	p.Report(f)
}

// decoy reports whether a comparison is one that only takes its time, so that
// an unknown user answers as slowly as a known one.
func decoy(c *summary.Comparison) bool {
	if c.Values[0] == c.Values[1] {
		return true
	}
	for k := range c.Sides {
		for _, n := range c.Sides[k].Names {
			for _, w := range vocabulary.Words(n) {
				if w == "dummy" || w == "fake" || w == "decoy" || w == "placeholder" {
					return true
				}
			}
		}
	}
	return false
}

// inverted reports whether a mismatch is accepted in a function that verifies.
func inverted(c *summary.Comparison) bool {
	if c.Match != summary.Refuses || c.Mismatch != summary.Accepts {
		return false
	}
	return verification(&c.Compare)
}

// bothEmpty reports whether the known side can be empty for want of a setting
// or an entry, and neither side is tested for it.
func bothEmpty(c *summary.Comparison, v verdict) bool {
	p, s := &c.Sides[v.presented], &c.Sides[v.stored]
	if p.Nonempty || s.Nonempty || p.Facets()&summary.Request == 0 && !p.Framed || computed(s) {
		return false
	}
	if c.Match == summary.Refuses {
		return false
	}
	return s.Missing || s.Unset
}
