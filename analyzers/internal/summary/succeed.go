package summary

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// succeeding gives the returns that may hand out no error.
func (f *Function) succeeding() []*ssa.Return {
	return slices.DeleteFunc(f.returns(), func(ret *ssa.Return) bool { return f.failing[ret] || f.handsOutMade(ret) })
}

// replacedAt reports whether every way to the returns replaces what stands at a
// place.
func (f *Function) replacedAt(exits []*ssa.Return, p place) bool {
	kills := f.kills(p)
	return len(exits) > 0 && !slices.ContainsFunc(exits, func(ret *ssa.Return) bool { return f.cfg.flowsFromEntry(ret, p, kills) })
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
