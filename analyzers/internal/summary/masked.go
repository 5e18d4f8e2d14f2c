package summary

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// masked reports whether a concatenation shows parts of a text around
// characters that stand for the rest: key[:4] + "****" + key[len(key)-4:].
func masked(i *ssa.BinOp) bool {
	part, stars := false, false
	var shown func(v ssa.Value) bool
	shown = func(v ssa.Value) bool {
		switch x := v.(type) {
		case *ssa.BinOp:
			return x.Op == token.ADD && shown(x.X) && shown(x.Y)
		case *ssa.Slice:
			part = true
			return true
		}
		text, isConst := constString(v)
		stars = stars || isConst && maskText(text)
		return isConst
	}
	return shown(i) && part && stars
}

// copyMasked gives v the labels of x as those of a mask.
func (f *Function) copyMasked(v, x ssa.Value, instr ssa.Instruction) {
	s := f.vals[x]
	if s == nil {
		return
	}
	for _, l := range append(labelSet(nil), s.labels...) {
		is := l
		is.State = max(l.State, Masked)
		f.addLabel(v, is, evidence{holder: holder{v: x}, label: l, pos: instr.Pos(), note: "masked"})
	}
}
