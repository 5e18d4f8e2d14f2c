package behaviour

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// fold: a handler that a loop wraps with each middleware of a list.
//
//	for i := len(list) - 1; i >= 0; i-- {
//		h = list[i](h)
//	}
func (f *function) fold(v *ssa.Phi) (term.Term, bool) {
	if len(v.Edges) != 2 {
		return term.Term{}, false
	}
	for i, e := range v.Edges {
		call, ok := ssabuild.UnderInterface(e).(*ssa.Call)
		if !ok || call.Call.IsInvoke() || len(call.Call.Args) != 1 || ssabuild.UnderInterface(call.Call.Args[0]) != ssa.Value(v) {
			continue
		}
		load, ok := call.Call.Value.(*ssa.UnOp)
		if !ok || load.Op != token.MUL {
			continue
		}
		at, ok := load.X.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		return term.Fold(f.eval(at.X), f.eval(v.Edges[1-i]), descends(at.Index)), true
	}
	return term.Term{}, false
}

// descends reports whether a loop's index goes down.
func descends(index ssa.Value) bool {
	down := func(v ssa.Value) bool {
		b, ok := v.(*ssa.BinOp)
		return ok && b.Op == token.SUB
	}
	if phi, ok := index.(*ssa.Phi); ok {
		return slices.ContainsFunc(phi.Edges, func(e ssa.Value) bool { return down(e) && e.(*ssa.BinOp).X == ssa.Value(phi) })
	}
	return down(index) // list[len(list)-1-i]
}
