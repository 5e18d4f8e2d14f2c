package summary

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// maskedByFormat reports whether a call formats parts of a text around characters
// that stand for the rest: fmt.Sprintf("%s****%s", key[:4], key[len(key)-4:]).
func maskedByFormat(c ssa.CallInstruction) bool {
	call, ok := c.(*ssa.Call)
	if !ok || !calls(call, "fmt", "Sprintf") || len(call.Call.Args) < 2 {
		return false
	}
	format, ok := constString(call.Call.Args[0])
	parts := variadic(call.Call.Args[1])
	return ok && maskText(format) && len(parts) > 0 && !slices.ContainsFunc(parts, func(v ssa.Value) bool {
		if v == nil {
			return true
		}
		_, part := stripText(v).(*ssa.Slice)
		return !part && isText(stripText(v).Type())
	})
}

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

// isMask reports whether a value shows no more than parts of what it was made of.
func (f *Function) isMask(v ssa.Value) bool {
	s := f.vals[v]
	return s != nil && slices.ContainsFunc(s.labels, func(l Label) bool { return l.State == Masked })
}
