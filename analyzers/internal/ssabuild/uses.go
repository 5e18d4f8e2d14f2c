package ssabuild

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// Uses gives the instructions that use a value. There are none of constants,
// globals and functions, of which package ssa keeps no list.
func Uses(v ssa.Value) []ssa.Instruction {
	if refs := v.Referrers(); refs != nil {
		return *refs
	}
	return nil
}

// Used reports whether any instruction takes a value; what only tells debuggers
// of it does not count.
func Used(v ssa.Value) bool {
	return slices.ContainsFunc(Uses(v), func(i ssa.Instruction) bool {
		_, debug := i.(*ssa.DebugRef)
		return !debug
	})
}

// Orders reports whether a comparison asks which of two is larger.
func Orders(op token.Token) bool {
	return op == token.LSS || op == token.LEQ || op == token.GTR || op == token.GEQ
}

// UnderInterface is a value before it was taken for one of an interface, or of
// another type with the same representation.
func UnderInterface(v ssa.Value) ssa.Value {
	for {
		switch x := v.(type) {
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.ChangeInterface:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		default:
			return v
		}
	}
}
