package secretcompare

import (
	"cmp"
	_ "embed"
	"go/token"
	"slices"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/summary"
)

//go:embed doc.go
var doc string

// Meta describes the rule. Comparisons that only take a telling time are
// warnings; credentials that are not matched at all are errors.
var Meta = rule.Meta{
	Name: "secretcompare", Doc: doc, Severity: finding.Error,
	CWE: []string{"CWE-287", "CWE-208"}, Items: []string{"R1.2"},
}

// Analyzer finds credentials that are not compared with the stored ones, or
// in a time that tells how much of them is right.
var Analyzer = rule.New(Meta, run)

// The weakness that each kind of finding is.
var (
	timingCWE   = []string{"CWE-208"}
	presenceCWE = []string{"CWE-287"}
)

func run(p *rule.Pass) {
	timing(p)
	dropped(p)
	for _, fn := range p.Summaries.Functions {
		misuse(p, fn)
		presence(p, fn)
	}
}

// A candidate is the best proof so far for one comparison.
type candidate struct {
	fn      *summary.Function
	cmp     *summary.Comparison
	verdict verdict
}

// timing reports each comparison once, with the best proof that the function
// itself or one of its callers in the package gives.
func timing(p *rule.Pass) {
	best := map[site]*candidate{}
	var order []site
	for _, fn := range p.Summaries.Functions {
		for i := range fn.Comparisons {
			c := &fn.Comparisons[i]
			if c.Constant || !c.Pos.IsValid() {
				continue
			}
			v := judge(&c.Compare)
			if !v.found || c.Far && reportedThere(fn, c) || moot(fn, c, v) || reacts(fn, c) {
				continue
			}
			at := siteOf(c)
			old := best[at]
			if old == nil {
				order = append(order, at)
			} else if old.verdict.confidence >= v.confidence {
				continue
			}
			best[at] = &candidate{fn, c, v}
		}
	}
	slices.SortFunc(order, func(a, b site) int { return cmp.Compare(best[a].cmp.Pos, best[b].cmp.Pos) })
	for _, at := range order {
		reportTiming(p, best[at])
	}
}

// A site is where a comparison stands: here, or in another package. However
// many calls lead to that one, it is one defect.
type site struct {
	pos token.Pos
	far finding.Place
}

func siteOf(c *summary.Comparison) site {
	if c.Far {
		return site{far: c.At}
	}
	return site{pos: c.Pos}
}

// reportedThere reports whether the package of the comparison has a finding
// for it already: with what the callee itself knows of one of the ways there.
func reportedThere(fn *summary.Function, c *summary.Comparison) bool {
	for i := range fn.Comparisons {
		o := &fn.Comparisons[i]
		if o.Original == nil || o.At != c.At || o.Instr != c.Instr {
			continue
		}
		if v := judge(o.Original); v.found && v.confidence >= config.Medium {
			return true
		}
	}
	return false
}

func reportTiming(p *rule.Pass, c *candidate) {
	f := finding.Finding{
		Message:    timingMessage(c),
		Severity:   finding.Warning,
		CWE:        timingCWE,
		Confidence: c.verdict.confidence,
		Pos:        c.cmp.Pos, End: c.cmp.Pos,
		Function: c.cmp.Function,
		Sink:     c.cmp.How,
		Path:     paths(p, c),
		Fixes:    constantTime(p, c),
	}
	if c.cmp.Owner != "" {
		f.Function = c.cmp.Owner + "." + c.cmp.Function
	}
	if c.cmp.Far {
		f.Function = rule.FunctionName(c.fn.SSA)
	}
	if c.cmp.Look {
		f.Severity = finding.Note
	}
	p.Report(f)
}

// paths are the steps of both sides, and the comparison.
func paths(p *rule.Pass, c *candidate) []finding.Step {
	var steps []finding.Step
	for _, side := range []int{c.verdict.presented, c.verdict.stored} {
		s := &c.cmp.Sides[side]
		if e, ok := bestEnd(s, side == c.verdict.presented); ok {
			steps = append(steps, c.fn.EndPath(c.cmp, e)...)
		}
	}
	last := p.StepAt(c.cmp.Pos, "compared by "+c.cmp.How)
	last.At = c.cmp.At
	return append(steps, last)
}

// bestEnd is the beginning of a side's value that proves most.
func bestEnd(s *summary.CompareSide, presented bool) (summary.End, bool) {
	want := summary.Secret | summary.Stored | summary.Computed
	if presented {
		want = summary.Request
	}
	for _, e := range s.Ends {
		if e.Facets&want != 0 {
			return e, true
		}
	}
	if len(s.Ends) > 0 {
		return s.Ends[0], true
	}
	return summary.End{}, false
}
