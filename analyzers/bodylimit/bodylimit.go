package bodylimit

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
	Name: "bodylimit", Doc: doc, Severity: finding.Error,
	CWE: []string{"CWE-770"}, Items: []string{"R1.5"},
}

// Analyzer finds bodies that are read whole although the check on their
// length does not bound them.
var Analyzer = rule.New(Meta, run)

func run(p *rule.Pass) {
	for _, fn := range p.Summaries.Functions {
		for _, e := range fn.Events {
			if e.Use.Kind == summary.ReadWhole && e.Label.Has(summary.Body) && !e.Label.Has(summary.BoundRefuse|summary.BoundCut|summary.Reported) {
				check(p, fn, e)
			}
		}
	}
}

// check judges one read of an unbounded body by the tests around it.
func check(p *rule.Pass, fn *summary.Function, e summary.Event) {
	declared := fn.LengthCheck(e.Instr)
	if declared == summary.LengthComplete {
		return
	}
	after := fn.LengthTested(e)
	var message string
	switch {
	case declared == summary.LengthDeclared && after:
		message = "the body is read whole before its length is checked, and a chunked request passes the check of Content-Length (it has none)"
	case declared == summary.LengthDeclared:
		message = "the body is read whole, bounded by Content-Length only: a chunked request has none and passes"
	case after:
		message = "the body is read whole before its length is checked"
	default:
		return // whether the route's chain bounds it is not known here
	}
	p.Report(finding.Finding{
		Message:    fmt.Sprintf("%s; bound it with http.MaxBytesReader and answer 413", message),
		Confidence: config.High,
		Pos:        e.Pos, End: e.Pos,
		Function: rule.FunctionName(fn.SSA),
		Sink:     e.Use.What,
		Path:     append(fn.EventPath(e), p.StepAt(e.Pos, "read whole by "+e.Use.What)),
	})
}
