package summary

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/ssabuild"
)

// A pointer or map that a literal captures is kept in a variable of its own. A
// variable that is set once stands for what it is set to: were it a place, the
// objects would have two names, and none of them would say what is replaced.

// cells gives the variables of a function that are set once to a reference,
// with what they are set to.
func cells(fn *ssa.Function) map[*ssa.Alloc]ssa.Value {
	var found map[*ssa.Alloc]ssa.Value
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			a, ok := instr.(*ssa.Alloc)
			if !ok || !isReference(a.Type().Underlying().(*types.Pointer).Elem()) {
				continue
			}
			if v := setOnce(a); v != nil {
				if found == nil {
					found = map[*ssa.Alloc]ssa.Value{}
				}
				found[a] = v
			}
		}
	}
	return found
}

// setTo is what a variable stands for; nil of what is no such variable.
func (f *Function) setTo(v ssa.Value) ssa.Value {
	if a, ok := v.(*ssa.Alloc); ok {
		return f.cells[a]
	}
	return nil
}

// isReference reports whether values of the type lead to an object that others
// may refer to as well.
func isReference(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Map:
		return !isText(t)
	}
	return false
}

// setOnce is what a variable is set to, if that is done in one place and
// nothing but loads and literals that load it know of it.
func setOnce(variable *ssa.Alloc) ssa.Value {
	var v ssa.Value
	for _, r := range ssabuild.Uses(variable) {
		switch r := r.(type) {
		case *ssa.UnOp, *ssa.DebugRef:
		case *ssa.Store:
			if v != nil || r.Addr != variable {
				return nil
			}
			v = r.Val
		case *ssa.MakeClosure:
			if !onlyLoaded(r, variable) {
				return nil
			}
		default:
			return nil
		}
	}
	if _, fixed := v.(*ssa.Const); fixed {
		return nil
	}
	return v
}

// onlyLoaded reports whether a literal, and the literals in it, do no more than
// load a captured variable.
func onlyLoaded(c *ssa.MakeClosure, captured ssa.Value) bool {
	fn := c.Fn.(*ssa.Function)
	for i, v := range c.Bindings {
		if v != captured {
			continue
		}
		for _, r := range ssabuild.Uses(fn.FreeVars[i]) {
			switch r := r.(type) {
			case *ssa.UnOp, *ssa.DebugRef:
			case *ssa.MakeClosure:
				if !onlyLoaded(r, fn.FreeVars[i]) {
					return false
				}
			default:
				return false
			}
		}
	}
	return true
}
