// Package route makes the route table of a package out of its summaries: what
// is registered where, what stands before each handler, and which effects of
// it ask for a guard.
//
// A package decides about the routers that are served in it. About a router
// that it was given it decides nothing: what it does to it is part of its
// functions' summaries, and the caller that made the router decides.
package route

import (
	"go/token"
	"reflect"

	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/ours"
	"github.com/credvet/credvet/analyzers/internal/summary"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// A Route is a handler that requests can reach.
type Route struct {
	Methods    []string // none: any
	Pattern    string
	Handler    string            // its name
	HandlerAt  finding.Place     // where it is declared; zero if that is not known
	At         finding.Place     // the registration
	Via        []term.Hop        // the calls that brought it into this package
	Pos        token.Pos         // the registration, or the call in this package that brought it in
	Chain      []Link            // what stands before the handler, outermost first
	Entry      term.Protection   // of the handler, by its chain
	Effects    []term.Effect     // of chain and handler, with what protects each
	Protection term.Protection   // of what the route does: for each guard the worst that an effect has that asks for it
	Asks       [term.Guards]bool // the guards that some effect of the handler asks for
	Open       string            // why its way to a server is not known; "" if it is served
	Unresolved string            // why the handler is not known
	Public     string            // why it is meant to be open
	Group      string            // tells the routes of one router
	Auto405    bool              // the router answers other methods with 405
	Bounded    bool              // the framework bounds bodies
	Method     bool              // the handler looks at the request's method
	Knows      bool              // the handler itself asks who the caller is, on some way
	Weighs     bool              // the handler itself asks what the caller may do, on some way
	Framework  string            // the package that it is registered with
	Seq        int               // tells the registration: one of several ways to it is a route
}

// A Link is a middleware or wrapper of a chain.
type Link struct {
	Name string
	At   finding.Place
	Prot term.Protection
	Note string // what is not sure about it
}

// A Table holds the routes that a package decides about, in the order of
// their registration, and what is known of its functions.
type Table struct {
	Routes    []*Route
	Functions []Function
}

// A Function is what is known of a function of the package.
type Function struct {
	Name     string
	Pos, End token.Pos
	Handler  bool            // it takes a response, or a framework's context
	Body     *term.Behaviour // nil if nothing that it does matters for routes
}

// Analyzer yields the *Table of a package of ours.
var Analyzer = &analysis.Analyzer{
	Name:       "credvet_route",
	Doc:        "make the route table of a package of ours",
	Run:        run,
	Requires:   []*analysis.Analyzer{summary.Analyzer},
	ResultType: reflect.TypeFor[*Table](),
}

func run(pass *analysis.Pass) (any, error) {
	if !ours.Package(pass, config.Current.Deps) {
		return &Table{}, nil
	}
	sums := pass.ResultOf[summary.Analyzer].(*summary.Result)
	sums.Lock()
	defer sums.Unlock()
	engine := sums.Behaviours()
	if engine == nil {
		return &Table{}, nil
	}
	b := newBuilder(pass.Pkg.Path(), engine.Fields(), sums.Wired)
	for _, root := range engine.Roots() {
		b.root(root)
	}
	return &Table{Routes: b.routes(), Functions: functions(sums)}, nil
}

func functions(sums *summary.Result) []Function {
	var list []Function
	for _, f := range sums.Functions {
		if src := f.SSA.Syntax(); src != nil {
			list = append(list, Function{
				Name: summary.FunctionName(f.SSA), Pos: src.Pos(), End: src.End(),
				Handler: summary.TakesRequest(f.SSA.Signature), Body: f.Summary.Behaviour,
			})
		}
	}
	return list
}
