package summary

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// replaced gives the inputs' places that are overwritten on every way out that
// does not hand out an error. A store through a pointer parameter itself
// replaces the whole object: that is no such place.
func (f *Function) replaced(failing map[*ssa.Return]bool) []Ref {
	var list []Ref
	for _, w := range f.writes {
		i := w.place.root.input
		if i >= 0 && w.strong && w.place.path != "" && f.replacedAtReturns(w.place, failing) {
			list = append(list, Ref{In, i, w.place.path})
		}
	}
	slices.SortFunc(list, compareRefs)
	return slices.Compact(list)
}

func (f *Function) replacedAtReturns(p place, failing map[*ssa.Return]bool) bool {
	some := false
	kills := f.kills(p)
	for _, ret := range f.returns() {
		if failing[ret] || f.handsOutMade(ret) {
			continue
		}
		some = true
		if f.cfg.flowsFromEntry(ret, p, kills) {
			return false
		}
	}
	return some
}

// handsOutMade reports whether a return hands out an error that a function
// makes of which nothing but the name is known: errors.Wrap, status.Errorf.
func (f *Function) handsOutMade(ret *ssa.Return) bool {
	return slices.ContainsFunc(ret.Results, func(v ssa.Value) bool {
		call, ok := v.(*ssa.Call)
		if !ok || !isError(v.Type()) {
			return false
		}
		targets, obj := f.targets(&call.Call)
		return len(targets) == 0 && obj != nil && vocabulary.MakesError(obj.Name())
	})
}

// returnsError reports whether a return hands out an error that is not the
// constant nil.
func returnsError(ret *ssa.Return) bool {
	for _, v := range ret.Results {
		if isError(v.Type()) {
			c, ok := v.(*ssa.Const)
			return !ok || !c.IsNil()
		}
	}
	return false
}
