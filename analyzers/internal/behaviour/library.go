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
		return term.Term{Op: term.Func, Body: term.Wrapping(r.Name(), prot), Args: []term.Term{next}}
	}
	return term.Passing(r.Name(), prot)
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
