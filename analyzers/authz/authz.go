package authz

import (
	_ "embed"
	"fmt"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/route"
	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/term"
)

//go:embed doc.go
var doc string

// Meta describes the rule.
var Meta = rule.Meta{
	Name: "authz", Doc: doc, Severity: finding.Error,
	CWE: []string{"CWE-862"}, Items: []string{"R1.7", "R2.4"},
}

// Analyzer finds routes that are served without authorization.
var Analyzer = rule.New(Meta, run)

// What makes a sibling's guard telling.
const (
	minSiblings = 4
	minShare    = 80 // per cent
)

func run(p *rule.Pass) {
	groups := map[string][]*route.Route{}
	for _, r := range p.Routes {
		groups[r.Group] = append(groups[r.Group], r)
	}
	for _, r := range p.Routes {
		if r.Unresolved != "" || rule.OpenByDesign(r) || rule.Pick(r, verifies) != nil {
			continue
		}
		e := rule.Pick(r, asks)
		if e == nil || e.Prot[term.Authz].Status != term.Unguarded {
			continue
		}
		if !rule.Decides(r, term.Authn, term.Authz) {
			p.ReportRoute(r, e, rule.ConfidenceIn(e), "%s %s, and nothing on its way asks who the caller is or what they may do", orHandler(r), e.Kind)
			continue
		}
		deviates(p, r, e, groups[r.Group])
	}
}

func orHandler(r *route.Route) string {
	if r.Handler == "" {
		return "its handler"
	}
	return r.Handler
}

func verifies(e *term.Effect) bool {
	return e.Kind == term.VerifiesLogin || e.Kind == term.VerifiesProof
}

// asks reports whether an effect asks for authorization and has none.
func asks(e *term.Effect) bool {
	switch e.Kind {
	case term.ReadsSecret, term.WritesSecret, term.ChangesState:
		return e.Prot[term.Authz].Status == term.Unguarded
	}
	return false
}

// deviates reports a route that lacks the authorization of its siblings.
func deviates(p *rule.Pass, r *route.Route, e *term.Effect, group []*route.Route) {
	if rule.Decides(r, term.Authz) {
		return
	}
	var with []*route.Route
	siblings := 0
	for _, s := range group {
		if s == r {
			continue
		}
		siblings++
		if s.Protection[term.Authz].Status == term.Guarded {
			with = append(with, s)
		}
	}
	if siblings < minSiblings || len(with)*100 < siblings*minShare {
		return
	}
	p.ReportRoute(r, e, config.Medium, "%s %s without authorization, which %d of its %d siblings have, such as %s and %s",
		orHandler(r), e.Kind, len(with), siblings, sibling(with[0]), sibling(with[1]))
}

func sibling(r *route.Route) string {
	return fmt.Sprintf("%s by %s", rule.RouteName(r), r.Protection[term.Authz].By)
}
