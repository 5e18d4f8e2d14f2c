package ssabuild

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// Holder gives the package variable that a function literal, or one around it,
// is part of the initial value of: people know the literal by its name. It is
// nil for the functions that are declared.
func Holder(fn *ssa.Function) *ssa.Global {
	for fn.Parent() != nil && fn.Parent().Parent() != nil {
		fn = fn.Parent()
	}
	init := fn.Parent()
	if init == nil || init.Synthetic == "" {
		return nil
	}
	var operands [8]*ssa.Value
	for _, b := range init.Blocks {
		used := false
		for _, instr := range b.Instrs {
			used = used || slices.ContainsFunc(instr.Operands(operands[:0]), func(v *ssa.Value) bool { return *v == fn })
			if store, ok := instr.(*ssa.Store); ok && used {
				if g, ok := store.Addr.(*ssa.Global); ok {
					return g
				}
			}
		}
	}
	return nil
}
