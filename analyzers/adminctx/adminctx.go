package adminctx

import (
	_ "embed"

	"github.com/credvet/credvet/analyzers/internal/finding"
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
	for _, r := range p.Routes {
		if r.Unresolved != "" || rule.OpenByDesign(r) {
			continue
		}
		e := rule.Pick(r, elevates)
		if e == nil || rule.Pick(r, acts) == nil || rule.Pick(r, verified) != nil {
			continue
		}
		p.ReportRoute(r, e, rule.ConfidenceIn(e), "%s acts with the rights of %s, and nothing before it asks what the caller may do", r.Handler, e.What)
	}
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
