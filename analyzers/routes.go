package analyzers

import (
	"go/token"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/analyzers/internal/route"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// What `credvet routes` shows.
type (
	Route      = route.Route
	Link       = route.Link
	Verdict    = term.Verdict
	Protection = term.Protection
	Effect     = term.Effect
	Guard      = term.Guard
	Status     = term.Status
)

// The guards of a route.
const (
	Authn, Authz, RateLimit, BodyLimit, Method = term.Authn, term.Authz, term.RateLimit, term.BodyLimit, term.Method
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
