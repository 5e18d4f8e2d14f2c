package behaviour

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/term"
)

// counter: a function that counts in a field, and goes on only as long as that
// is below a maximum, limits how often it does.
func (g *guards) counter(x *ssa.BinOp, val term.Value) accepted {
	below := val == term.True // x.X < x.Y
	switch x.Op {
	case token.LSS, token.LEQ:
	case token.GTR, token.GEQ:
		below = !below
	default:
		return nil
	}
	name := fieldName(x.X)
	if !g.counts(name) {
		name, below = fieldName(x.Y), !below
		if !g.counts(name) {
			return nil
		}
	}
	if !below {
		return nil
	}
	return accepted{term.RateLimit: {Guard: term.RateLimit, By: "a counter (" + name + ")", At: g.f.e.place(x)}}
}

// counts reports whether the function adds one to a field of that name.
func (g *guards) counts(field string) bool {
	if field == "" {
		return false
	}
	for _, b := range g.f.blocks {
		for _, instr := range b.Instrs {
			s, ok := instr.(*ssa.Store)
			if !ok {
				continue
			}
			sum, ok := s.Val.(*ssa.BinOp)
			if !ok || sum.Op != token.ADD || fieldName(sum.X) != field {
				continue
			}
			if to, ok := s.Addr.(*ssa.FieldAddr); ok {
				if v := fieldVar(to.X.Type(), to.Field); v != nil && v.Name() == field {
					return true
				}
			}
		}
	}
	return false
}
