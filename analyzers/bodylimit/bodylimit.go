package bodylimit

import (
	_ "embed"
	"fmt"
	"go/token"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/route"
	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/summary"
	"github.com/credvet/credvet/analyzers/internal/term"
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
	bounded := boundedByChain(p.Routes)
	safe := map[token.Pos]bool{} // the reads, and whether each of their bodies is bounded
	for _, fn := range p.Summaries.Functions {
		for _, e := range fn.Events {
			if e.Use.Kind != summary.ReadWhole || !e.Label.Has(summary.Body) {
				continue
			}
			is := e.Label.Has(summary.BoundRefuse|summary.BoundCut) ||
				bounded[finding.PlaceOf(p.Fset, p.Pkg.Path(), e.Pos)] || bounded[finding.PlaceOf(p.Fset, p.Pkg.Path(), fn.SSA.Pos())]
			was, seen := safe[e.Pos]
			safe[e.Pos] = is && (was || !seen)
			if !is && !e.Label.Has(summary.Reported) {
				check(p, fn, e)
			}
		}
	}
	for pos, is := range safe {
		if is {
			p.Clear(pos)
		}
	}
	told := map[finding.Place]bool{}
	for _, r := range p.Routes {
		early(p, r, told)
	}
	judge(p)
	declaredSizes(p)
}

// boundedByChain gives the reads, and the handlers, that every route of the
// package reaches through something that bounds the body.
func boundedByChain(routes []*route.Route) map[finding.Place]bool {
	bounded := map[finding.Place]bool{}
	note := func(at finding.Place, is bool) {
		old, seen := bounded[at]
		bounded[at] = is && (old || !seen)
	}
	for _, r := range routes {
		chain := r.Bounded || r.Entry[term.BodyLimit].Status == term.Guarded
		note(r.HandlerAt, chain)
		for i := range r.Effects {
			if e := &r.Effects[i]; e.Kind == term.ReadsBody {
				note(e.At, chain || e.Prot[term.BodyLimit].Status == term.Guarded)
			}
		}
	}
	delete(bounded, finding.Place{})
	return bounded
}

// An open is a route whose handler reads a body that nothing bounds, neither
// itself nor what stands before it; or why the route is not one.
type open struct {
	read       *term.Effect
	confidence config.Confidence
	why        string
	silent     string
}

// reads tells whether a route's handler reads a body that nothing bounds.
func reads(r *route.Route) open {
	switch {
	case r.Unresolved != "":
		return open{silent: "its handler is not known: " + r.Unresolved}
	case r.Bounded:
		return open{silent: "the framework bounds bodies"}
	}
	o := open{confidence: config.Medium}
	o.read = rule.Pick(r, func(e *term.Effect) bool { return unbounded(e) && !senderKnown(r, e) })
	if o.read == nil {
		o.read, o.confidence = rule.Pick(r, unbounded), config.Low
	}
	if o.read == nil {
		return open{silent: boundedBy(r)}
	}
	for _, l := range r.Chain {
		if l.Prot[term.BodyLimit].By == term.DeclaredOnly {
			o.confidence = config.High
			o.why = fmt.Sprintf(": %s compares Content-Length only, which a chunked request does not have", l.Name)
		}
	}
	return o
}

// key tells which openings are mended by one change, and known alike.
func (o open) key() string { return o.read.At.String() + o.confidence.String() + o.why }

// few is how many routes that share a read are reported each.
const few = 3

// judge reports the routes that read an unbounded body. What many of them
// share (a helper that decodes) is told once: it is mended in one place.
func judge(p *rule.Pass) {
	opens, alike, sharing := map[*route.Route]open{}, map[string][]*route.Route{}, map[finding.Place]int{}
	for _, r := range p.Routes {
		o := reads(r)
		opens[r] = o
		if o.silent == "" {
			alike[o.key()] = append(alike[o.key()], r)
			sharing[o.read.At]++
		}
	}
	p.EachRoute(func(r *route.Route) string {
		o := opens[r]
		if o.silent != "" {
			return o.silent
		}
		if teller := exposed(alike[o.key()]); sharing[o.read.At] > few && r != teller {
			return fmt.Sprintf("the finding about %s tells of the same read (%s)", rule.RouteName(teller), o.read.At)
		}
		where := ""
		if n := sharing[o.read.At]; n > few {
			where = fmt.Sprintf(" by %s (%s), as %d more routes do at the same place", o.read.What, o.read.At, n-1)
		}
		p.ReportRoute(r, o.read, o.confidence, "%s reads the body whole%s, and nothing on its way bounds it%s; use http.MaxBytesReader and answer 413", r.Handler, where, o.why)
		return ""
	})
}

// exposed is the route that tells of what several share: one that is meant for
// everybody, if there is any.
func exposed(routes []*route.Route) *route.Route {
	for _, r := range routes {
		if rule.MeantOpen(r) != "" {
			return r
		}
	}
	return routes[0]
}

// boundedBy says why no read of the body is to be reported for a route.
func boundedBy(r *route.Route) string {
	e := rule.Pick(r, func(e *term.Effect) bool { return e.Kind == term.ReadsBody })
	switch {
	case e == nil:
		return "it does not read the body whole"
	case e.Found:
		return fmt.Sprintf("the finding stands where it reads the body (%s)", e.At)
	}
	return rule.Decision(r, term.BodyLimit)
}

// senderKnown reports whether somebody was asked for, or may have been, before
// the body is read. What is asked afterwards does not keep large bodies out.
func senderKnown(r *route.Route, e *term.Effect) bool {
	known := term.Unsure
	if rule.MeantOpen(r) != "" {
		known = term.Guarded // nobody is asked who logs in: what is not understood is not that
	}
	for _, g := range []term.Guard{term.Authn, term.Authz} {
		if r.Entry[g].Status >= known || e.Prot[g].Status >= known {
			return true
		}
	}
	return false
}

func unbounded(e *term.Effect) bool {
	return e.Kind == term.ReadsBody && !e.Found && e.Prot[term.BodyLimit].Status == term.Unguarded
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
		Fixes:    bound(p, e.Pos),
	})
}
