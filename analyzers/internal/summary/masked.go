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
