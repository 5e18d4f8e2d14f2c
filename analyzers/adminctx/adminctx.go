package adminctx

import (
	_ "embed"

	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/route"
	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/term"
)

//go:embed doc.go
var doc string

// Meta describes the rule.
var Meta = rule.Meta{
	Name: "adminctx", Doc: doc, Severity: finding.Error,
	CWE: []string{"CWE-250", "CWE-863"}, Items: []string{"R2.1"},
}

// Analyzer finds handlers that act as an administrator for anybody.
var Analyzer = rule.New(Meta, run)

func run(p *rule.Pass) {
	p.EachRoute(func(r *route.Route) string { return judge(p, r) })
}

// judge reports a route, or says why not.
func judge(p *rule.Pass, r *route.Route) (silent string) {
	if r.Unresolved != "" {
		return "its handler is not known: " + r.Unresolved
	}
	if why := rule.MeantOpen(r); why != "" {
		return "it is meant for everybody: " + why
	}
	if e := rule.Pick(r, verified); e != nil {
		return "it verifies a credential itself, by " + e.What
	}
	e := rule.Pick(r, elevates)
	switch {
	case e == nil:
		return "it does not elevate, or not before a decision about the caller"
	case rule.Pick(r, acts) == nil:
		return "it elevates, but reads and changes nothing that asks for a guard"
	}
	p.ReportRoute(r, e, rule.ConfidenceIn(e), "%s acts with the rights of %s, and nothing before it asks what the caller may do", r.Handler, e.What)
	return ""
}

// elevates reports whether an effect elevates, with no decision about the
// caller before it.
func elevates(e *term.Effect) bool {
	return e.Kind == term.Elevates && e.Prot[term.Authz].Status == term.Unguarded && e.Prot[term.Authn].Status == term.Unguarded
}

// acts reports whether an effect is one that the elevation can serve.
func acts(e *term.Effect) bool {
	switch e.Kind {
	case term.ReadsSecret, term.WritesSecret, term.ChangesState:
		return true
	}
	return false
}

func verified(e *term.Effect) bool {
	return e.Kind == term.VerifiesLogin || e.Kind == term.VerifiesProof
}
