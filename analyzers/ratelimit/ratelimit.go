package ratelimit

import (
	_ "embed"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/route"
	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/term"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

//go:embed doc.go
var doc string

// Meta describes the rule.
var Meta = rule.Meta{
	Name: "ratelimit", Doc: doc, Severity: finding.Error,
	CWE: []string{"CWE-307"}, Items: []string{"R1.4"},
}

// Analyzer finds endpoints for credentials that nothing limits.
var Analyzer = rule.New(Meta, run)

func run(p *rule.Pass) {
	p.EachRoute(func(r *route.Route) string { return judge(p, r) })
}

// judge reports a route, or says why not.
func judge(p *rule.Pass, r *route.Route) (silent string) {
	if r.Unresolved != "" {
		return "its handler is not known: " + r.Unresolved
	}
	if why := rule.DecisionOn(r, term.RateLimit, func(k term.EffectKind) bool { return k != term.WritesSecret }); why != "" {
		return why
	}
	if e := rule.Pick(r, func(e *term.Effect) bool { return verifies(e) && !enrols(r, e) && !e.Prot[term.Authz].Once }); e != nil {
		p.ReportRoute(r, e, confidence(r, e), "%s verifies a credential, and nothing limits how often a caller may try", r.Handler)
		return ""
	}
	e := rule.Pick(r, sets)
	if e == nil {
		return "it neither verifies a credential nor stores one for callers that nobody knows"
	}
	if why := rule.Decision(r, term.RateLimit, term.Authn, term.Authz); why != "" {
		return "it stores a credential, and " + why
	}
	p.ReportRoute(r, e, config.Medium, "%s stores a credential for callers that nobody knows, and nothing limits how often they may try", r.Handler)
	return ""
}

// confidence: that a credential is verified is seen, but not that somebody can
// try: that is certain where the route says that it is there for that.
func confidence(r *route.Route, e *term.Effect) config.Confidence {
	if rule.MeantOpen(r) == "" {
		return min(config.Medium, rule.ConfidenceIn(e))
	}
	return rule.ConfidenceIn(e)
}

func verifies(e *term.Effect) bool {
	return e.Kind == term.VerifiesLogin && e.Prot[term.RateLimit].Status == term.Unguarded
}

// enrols reports whether a one-time code is asked for to set a second factor
// up: who does that has the secret.
func enrols(r *route.Route, e *term.Effect) bool {
	_, name := rule.HandlerName(r)
	return vocabulary.Enrols(name) && strings.Contains(e.What, "otp.")
}

func sets(e *term.Effect) bool {
	return e.Kind == term.WritesSecret && e.Chosen && e.Prot[term.RateLimit].Status == term.Unguarded && e.Prot[term.Authn].Status == term.Unguarded
}
