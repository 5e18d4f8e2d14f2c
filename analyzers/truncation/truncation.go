package truncation

import (
	_ "embed"
	"fmt"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/summary"
)

//go:embed doc.go
var doc string

// Meta describes the rule.
var Meta = rule.Meta{
	Name: "truncation", Doc: doc, Severity: finding.Warning,
	CWE: []string{"CWE-222"}, Items: []string{"R2.3"},
}

// Analyzer finds secrets, and what is stored or verified, that lose their end
// without an error.
var Analyzer = rule.New(Meta, run)

func run(p *rule.Pass) {
	for _, fn := range p.Summaries.Functions {
		for _, l := range losses(fn) {
			report(p, fn, l)
		}
		for _, call := range hashings(p, fn) {
			reportHashing(p, fn, call)
		}
	}
}

func report(p *rule.Pass, fn *summary.Function, l loss) {
	e := l.event
	severity := finding.Warning
	if e.Label.Has(summary.Secret) {
		severity = finding.Error
	}
	path := append(fn.EventPath(e), p.StepAt(e.Pos, uses[e.Use.Kind]+e.Use.What))
	p.Report(finding.Finding{
		Message:    l.message(path),
		Severity:   severity,
		Confidence: config.High.Less(l.guesses),
		Pos:        l.pos, End: l.pos,
		Function: rule.FunctionName(fn.SSA),
		Sink:     e.Use.What,
		Path:     path,
		Fixes:    l.refuse(p),
	})
}

// uses words the last step of a path.
var uses = map[summary.UseKind]string{
	summary.Sunk: "stored by ", summary.Keyed: "used as a key by ", summary.Checked: "taken by ",
	summary.Held: "", summary.Given: "passed to ", summary.Reinstall: "put back as ",
}

// consequences say what comes of a loss.
func consequence(e summary.Event) string {
	switch e.Use.Kind {
	case summary.Sunk:
		return fmt.Sprintf("%s gets a part of it as the whole", e.Use.What)
	case summary.Keyed:
		return fmt.Sprintf("what follows does not count in the key for %s", e.Use.What)
	case summary.Checked:
		return fmt.Sprintf("%s sees only a part of it", e.Use.What)
	case summary.Reinstall:
		return "the handlers behind get a part of it as the whole"
	case summary.Given:
		return fmt.Sprintf("%s takes the part for the whole", e.Use.What)
	}
	return "callers take the part for the whole"
}
