package behaviour

import (
	"slices"

	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// library is the middleware of a dependency, as a row describes it: either
// the call wraps the handler at From, or it yields what does.
func (f *function) library(r *model.Row, to callee) term.Term {
	prot := rowProtection(r)
	if len(r.From) > 0 {
		next := f.at(to, r.From[0])
		return term.Term{Op: term.Func, Body: wrapping(r.Name(), prot), Args: []term.Term{next}}
	}
	return Middleware(r.Name(), prot)
}

// Middleware is a middleware of either style with the given guards: applied
// to a handler it wraps it, in a chain it goes on.
func Middleware(name string, prot term.Protection) term.Term {
	wrapped := term.Term{Op: term.Func, Body: wrapping(name, prot), Args: []term.Term{term.In(0, "")}}
	goes := prot
	return term.Term{Op: term.Func, Body: &term.Behaviour{Name: name, Params: 1, Returns: []term.Term{wrapped}, Goes: &goes}}
}

// wrapping is a handler that calls its one free variable behind guards.
func wrapping(name string, prot term.Protection) *term.Behaviour {
	return &term.Behaviour{Name: name, Calls: []term.Call{{Callee: term.In(0, ""), Next: true, Prot: prot}}}
}

func rowProtection(r *model.Row) term.Protection {
	var prot term.Protection
	for _, name := range r.Guards {
		if g, ok := term.ParseGuard(name); ok {
			prot[g] = term.Verdict{Status: term.Guarded, By: r.Name(), At: finding.Place{}}
			if r.Quality != "" {
				prot[g].By += " (" + r.Quality + ")"
			}
		}
	}
	if slices.Contains(r.Guards, "unknown") {
		for g := range prot {
			prot[g] = term.Verdict{Status: term.Unsure, By: r.Name() + " decides by its configuration"}
		}
	}
	return prot
}

// handlerOf is a handler of a dependency that does nothing which asks for a guard.
func handlerOf(r *model.Row) term.Term {
	return term.Term{Op: term.Func, Body: &term.Behaviour{Name: r.Name()}}
}
