package analyzers

import (
	"go/token"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/analyzers/internal/route"
	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// What `credvet routes` shows.
type (
	RouteTable = route.Table
	Route      = route.Route
	Link       = route.Link
	Verdict    = term.Verdict
	Protection = term.Protection
	Effect     = term.Effect
	Guard      = term.Guard
	Status     = term.Status
	Hop        = term.Hop
	EffectKind = term.EffectKind
)

// The guards of a route.
const (
	Authn, Authz, RateLimit, BodyLimit, Method = term.Authn, term.Authz, term.RateLimit, term.BodyLimit, term.Method
	Guards                                     = term.Guards // their number
)

// The effects of a route.
const (
	ReadsSecret, WritesSecret, ChangesState = term.ReadsSecret, term.WritesSecret, term.ChangesState
	Elevates, VerifiesLogin, ReadsBody      = term.Elevates, term.VerifiesLogin, term.ReadsBody
)

// The statuses of a guard.
const (
	Unguarded, Unsure, Guarded = term.Unguarded, term.Unsure, term.Guarded
)

// RouteCollector is an analyzer that hands the routes of each package to add,
// one package at a time.
func RouteCollector(add func(pkgPath string, fset *token.FileSet, routes []*Route)) *analysis.Analyzer {
	var mu sync.Mutex
	return &analysis.Analyzer{
		Name:     "credvet_routes",
		Doc:      "collect the routes of all packages",
		Requires: []*analysis.Analyzer{route.Analyzer},
		Run: func(pass *analysis.Pass) (any, error) {
			table := pass.ResultOf[route.Analyzer].(*route.Table)
			mu.Lock()
			defer mu.Unlock()
			add(pass.Pkg.Path(), pass.Fset, table.Routes)
			return nil, nil
		},
	}
}

// Asks reports whether something that the handler of a route does asks for a
// guard. Who it is that asks matters where something is read or changed.
func Asks(r *Route, g Guard) bool {
	if g != Authn {
		return r.Asks[g]
	}
	for _, e := range r.Effects {
		if !e.Chain && (e.Kind == ReadsSecret || e.Kind == WritesSecret || e.Kind == ChangesState) {
			return true
		}
	}
	return false
}

// MeantOpen says why a route is meant for everybody; "" if nothing says so.
func MeantOpen(r *Route) string {
	switch {
	case r.Public != "":
		return r.Public
	case rule.OpenByDesign(r):
		return "its pattern or handler is one that services leave open"
	}
	return ""
}
