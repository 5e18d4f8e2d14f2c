package summary

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
)

// wholeRanged labels the values of a loop over a map that is handed on with
// all its entries, unless the loop chooses among the keys.
func (f *Function) wholeRanged(v ssa.Value) {
	x, ok := v.(*ssa.Extract)
	if !ok || x.Index != 2 {
		return
	}
	next, ok := x.Tuple.(*ssa.Next)
	if !ok {
		return
	}
	rng, ok := next.Iter.(*ssa.Range)
	if !ok {
		return
	}
	key := extracted(next, 1)
	for _, l := range f.content(rng.X, rng, false) {
		if !l.label.Has(WholeMap) {
			continue
		}
		for _, use := range ssabuild.Uses(x) {
			if _, debug := use.(*ssa.DebugRef); !debug && key != nil && f.chosenAt(key, use) {
				return
			}
		}
		f.addLabel(v, l.label, evidence{holder: l.holder, label: l.from, pos: rng.Pos()})
	}
}

// chosenAt reports whether control gets to an instruction only for keys that
// a test has chosen, and not merely for those that none has left out.
func (f *Function) chosenAt(key ssa.Value, at ssa.Instruction) bool {
	for _, b := range f.SSA.Blocks {
		branch, isIf := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !isIf {
			continue
		}
		cond, want := affirmed(branch.Cond)
		if cmp, ok := cond.(*ssa.BinOp); ok && cmp.Op == token.NEQ {
			want = onFalse
		}
		_, isPrefix := f.prefixTestOf(cond, key)
		if (isPrefix || chooses(cond, key)) && f.cfg.passing(branch, at) == want {
			return true
		}
	}
	return false
}

// annotations labels the annotations of a Kubernetes Secret: a copy of the
// whole map takes along what tools have put there, the last applied
// configuration with the secret in it among them.
func (f *Function) annotations(v, x ssa.Value, name string) {
	if name != "Annotations" && name != "GetAnnotations" || !isKubeSecret(x) {
		return
	}
	if _, ok := v.Type().Underlying().(*types.Map); !ok {
		if p, isPtr := v.Type().Underlying().(*types.Pointer); !isPtr || !isTextMap(p.Elem()) {
			return
		}
	}
	l := f.source(v.Pos(), "annotations of a Secret", WholeMap, f.place(v.Pos()), nil)
	f.addLabel(v, l, evidence{pos: v.Pos()})
}

// isKubeSecret reports whether a value is, or is a part of, a Kubernetes Secret.
func isKubeSecret(v ssa.Value) bool {
	for {
		if n := model.Named(v.Type()); n != nil && n.Obj().Name() == "Secret" && n.Obj().Pkg() != nil && strings.HasSuffix(n.Obj().Pkg().Path(), "k8s.io/api/core/v1") {
			return true
		}
		switch x := v.(type) {
		case *ssa.FieldAddr:
			v = x.X
		case *ssa.Field:
			v = x.X
		case *ssa.UnOp:
			v = x.X
		default:
			return false
		}
	}
}

// enumerationLeaves notes that enumerated values leave the function.
func (f *Function) enumerationLeaves(to Ref, l found) found {
	if !l.label.Has(Enumerated|WholeMap) || l.label.Has(EnumReported) || l.label.State.Protected() || l.label.Has(MapKey) {
		return l
	}
	if to.Side == In && to.Index >= len(f.SSA.Params) {
		return l
	}
	if l.label.Has(Scanned) { // a store lists what it keeps, by its own prefixes
		l.label.Facets |= EnumReported
		return l
	}
	returns := f.returns()
	if len(returns) == 0 || to.Side == In && l.label.Has(WholeMap) {
		return l
	}
	result := types.Type(nil)
	if to.Side == Out {
		result = f.SSA.Signature.Results().At(to.Index).Type()
	}
	if l.label.Has(WholeMap) && (to.Path == "" || result == nil || ofKube(result)) {
		return l
	}
	f.event(returns[0], Use{Kind: Collected, What: "the result", From: Ref{Path: to.Path}, At: f.place(returns[0].Pos())}, l)
	l.label.Facets |= EnumReported
	return l
}

// ofKube reports whether a type is one of Kubernetes' own.
func ofKube(t types.Type) bool {
	n := model.Named(t)
	return n != nil && n.Obj().Pkg() != nil && strings.Contains(n.Obj().Pkg().Path(), "k8s.io/")
}
