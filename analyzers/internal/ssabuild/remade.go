package ssabuild

import "golang.org/x/tools/go/ssa"

// Remade reports whether what a call makes of x is then stored where y was read
// from: the new value of a field is hashed, and takes the old one's place. Who
// compares the two before only asks whether there is anything to do.
func Remade(x, y ssa.Value) bool {
	old, ok := y.(*ssa.UnOp)
	if !ok {
		return false
	}
	field, ok := old.X.(*ssa.FieldAddr)
	if !ok {
		return false
	}
	for _, b := range old.Parent().Blocks {
		for _, instr := range b.Instrs {
			st, ok := instr.(*ssa.Store)
			if ok && SamePlace(st.Addr, field) && madeOf(st.Val, x) {
				return true
			}
		}
	}
	return false
}

// madeOf reports whether a value is a result of a call that is given x.
func madeOf(v, x ssa.Value) bool {
	for {
		switch c := v.(type) {
		case *ssa.Convert:
			v = c.X
			continue
		case *ssa.ChangeType:
			v = c.X
			continue
		case *ssa.Extract:
			v = c.Tuple
			continue
		case *ssa.Call:
			for _, a := range c.Call.Args {
				if conv, ok := a.(*ssa.Convert); ok {
					a = conv.X
				}
				if sameValue(a, x) {
					return true
				}
			}
		}
		return false
	}
}

// SamePlace reports whether two addresses are those of the same field of the
// same object, as far as they are spelled alike.
func SamePlace(a, b ssa.Value) bool {
	if a == b {
		return true
	}
	x, ok := a.(*ssa.FieldAddr)
	y, ok2 := b.(*ssa.FieldAddr)
	return ok && ok2 && x.Field == y.Field && sameValue(x.X, y.X)
}

func sameValue(a, b ssa.Value) bool {
	if a == b || SamePlace(a, b) {
		return true
	}
	x, ok := a.(*ssa.UnOp)
	y, ok2 := b.(*ssa.UnOp)
	return ok && ok2 && x.Op == y.Op && SamePlace(x.X, y.X)
}
