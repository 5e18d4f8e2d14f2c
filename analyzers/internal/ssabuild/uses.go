package ssabuild

import (
	"go/token"

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

// Orders reports whether a comparison asks which of two is larger.
func Orders(op token.Token) bool {
	return op == token.LSS || op == token.LEQ || op == token.GTR || op == token.GEQ
}
