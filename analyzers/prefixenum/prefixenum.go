package prefixenum

import (
	_ "embed"
	"fmt"
	"go/token"
	"slices"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/summary"
)

//go:embed doc.go
var doc string

// Meta describes the rule.
var Meta = rule.Meta{
	Name: "prefixenum", Doc: doc, Severity: finding.Warning,
	CWE: []string{"CWE-200"}, Items: []string{"R2.2"},
}

// Analyzer finds secrets that are put together from whatever keys begin alike.
var Analyzer = rule.New(Meta, run)

func run(p *rule.Pass) {
	for _, fn := range p.Summaries.Functions {
		best := map[token.Pos]exposure{}
		var order []token.Pos
		for _, e := range fn.Events {
			x, ok := judge(fn, e)
			if !ok {
				continue
			}
			old, seen := best[x.pos]
			if !seen {
				order = append(order, x.pos)
			}
			if !seen || x.guesses < old.guesses {
				best[x.pos] = x
			}
		}
		for _, pos := range order {
			report(p, fn, best[pos])
		}
	}
}

// An exposure is an enumeration whose values go where they should not.
type exposure struct {
	event   summary.Event
	pos     token.Pos
	what    string
	guesses int
}

// judge decides whether an event exposes what an enumeration found.
func judge(fn *summary.Function, e summary.Event) (exposure, bool) {
	l := e.Label
	src := fn.Source(l)
	if src == nil || !l.Has(summary.Enumerated|summary.WholeMap) || l.Has(summary.EnumReported|summary.MapKey) || l.State.Protected() {
		return exposure{}, false
	}
	x := exposure{event: e, pos: src.Pos, what: src.What}
	whole := l.Has(summary.WholeMap)
	switch {
	case e.Use.Kind == summary.Collected:
		if whole {
			x.guesses++ // it may stay in the program
		}
	case e.Use.Kind == summary.Sunk && slices.Contains([]string{"response", "log"}, e.Use.Sink):
	case e.Use.Kind == summary.Sunk && e.Use.Sink == "metadata" && !whole:
	default:
		return exposure{}, false
	}
	if !whole {
		x.guesses++ // the prefix tells that it is a secret
		if !l.Has(summary.Prefixed) {
			x.guesses++ // the map or the prefix does not
		}
	}
	return x, true
}

func report(p *rule.Pass, fn *summary.Function, x exposure) {
	e := x.event
	goal := "reach " + e.Use.What
	if e.Use.Kind == summary.Collected {
		goal = "are handed to the callers"
	}
	message := fmt.Sprintf("the %s are taken, whoever set the keys, and %s; take a fixed set of keys", x.what, goal)
	if e.Label.Has(summary.WholeMap) {
		message = fmt.Sprintf("all annotations of a Secret %s: what is not deleted by name goes along, such as the last applied configuration with the secret in it; copy a fixed set of keys", goal)
	}
	p.Report(finding.Finding{
		Message:    message,
		Confidence: config.High.Less(x.guesses),
		Pos:        x.pos, End: x.pos,
		Function: rule.FunctionName(fn.SSA),
		Sink:     e.Use.What,
		Path:     append(fn.EventPath(e), p.StepAt(e.Pos, goal)),
	})
}
