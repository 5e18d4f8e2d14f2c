package ssabuild

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// forwardResults gives the returns of a function that defers the values that
// they return. Package ssa keeps the results of such functions in memory, as a
// deferred function may change them while it recovers; where none is captured
// by a closure, what was stored right before a return is what is returned.
func forwardResults(fn *ssa.Function) {
	if fn.Recover == nil {
		return
	}
	for _, b := range fn.Blocks {
		if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && b != fn.Recover {
			for i, v := range ret.Results {
				if stored := storedBefore(v, b); stored != nil {
					replaceResult(ret, i, stored)
				}
			}
		}
	}
}

// storedBefore is what a block stores last in the variable that a result is
// loaded from; nil if it does not, or if a closure may change the variable.
func storedBefore(result ssa.Value, b *ssa.BasicBlock) ssa.Value {
	load, ok := result.(*ssa.UnOp)
	if !ok || load.Block() != b {
		return nil
	}
	variable, ok := load.X.(*ssa.Alloc)
	if !ok || escapes(variable) {
		return nil
	}
	for _, instr := range slices.Backward(b.Instrs[:slices.Index(b.Instrs, ssa.Instruction(load))]) {
		if s, ok := instr.(*ssa.Store); ok && s.Addr == variable {
			return s.Val
		}
	}
	return nil
}

// escapes reports whether anything but loads and stores has the variable.
func escapes(variable *ssa.Alloc) bool {
	return slices.ContainsFunc(Uses(variable), func(r ssa.Instruction) bool {
		switch r := r.(type) {
		case *ssa.UnOp, *ssa.DebugRef:
			return false
		case *ssa.Store:
			return r.Addr != variable
		}
		return true
	})
}

func replaceResult(ret *ssa.Return, i int, v ssa.Value) {
	old := ret.Results[i].Referrers()
	*old = slices.DeleteFunc(*old, func(r ssa.Instruction) bool { return r == ret })
	ret.Results[i] = v
	if refs := v.Referrers(); refs != nil {
		*refs = append(*refs, ret)
	}
}
