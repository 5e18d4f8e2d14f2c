package errstatus

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// ownTexts reports whether all errors that a call can return have texts that
// the called function has made up: none of them is another's, or wraps it.
func ownTexts(call ssa.CallInstruction, depth int) bool {
	fn := call.Common().StaticCallee()
	if fn == nil || len(fn.Blocks) == 0 || depth > 3 {
		return false
	}
	made := false
	for _, b := range fn.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || b == fn.Recover {
			continue
		}
		for _, v := range ret.Results {
			if !isErrorType(v.Type()) {
				continue
			}
			if !ownText(v, depth, map[ssa.Value]bool{}) {
				return false
			}
			made = true
		}
	}
	return made
}

func ownText(v ssa.Value, depth int, seen map[ssa.Value]bool) bool {
	if seen[v] {
		return true
	}
	seen[v] = true
	switch x := v.(type) {
	case *ssa.Const:
		return true // nil
	case *ssa.Phi:
		for _, e := range x.Edges {
			if !ownText(e, depth, seen) {
				return false
			}
		}
		return true
	case *ssa.UnOp:
		_, global := x.X.(*ssa.Global)
		return global
	case *ssa.Call:
		if formatsError(x) {
			return !wraps(x)
		}
		return ownTexts(x, depth+1)
	}
	return false
}

// wraps reports whether an error is among what a call puts into its text.
func wraps(call *ssa.Call) bool {
	for _, a := range call.Call.Args {
		s, ok := a.(*ssa.Slice)
		if !ok {
			continue
		}
		values, ok := s.X.(*ssa.Alloc)
		if ok && slices.ContainsFunc(stored(values), func(v ssa.Value) bool { return !isPlain(v) }) {
			return true
		}
	}
	return false
}

// isPlain reports whether a value is a text or a number, and no error or
// object that may print one.
func isPlain(v ssa.Value) bool {
	m, ok := v.(*ssa.MakeInterface)
	if !ok {
		return false
	}
	b, ok := m.X.Type().Underlying().(*types.Basic)
	if !ok || b.Info()&(types.IsString|types.IsNumeric|types.IsBoolean) == 0 {
		return false
	}
	call, ok := m.X.(*ssa.Call) // err.Error()
	return !ok || !call.Call.IsInvoke() || call.Call.Method.Name() != "Error"
}
