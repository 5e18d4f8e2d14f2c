package behaviour

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// givenOut is the name of what a function is handed and compares with what it
// looks up, if that is named like a code or a token: it was mailed to whoever
// brings it back. It is "" of any other two values.
func givenOut(x, y ssa.Value) string {
	for _, pair := range [][2]ssa.Value{{x, y}, {y, x}} {
		name := handedAs(pair[0])
		if name != "" && isText(x.Type()) && vocabulary.Secret(name) != vocabulary.None && lookedUp(pair[1], 0) {
			return name
		}
	}
	return ""
}

// handedAs is the name of a parameter, or of the field of one; "" for all else.
func handedAs(v ssa.Value) string {
	switch x := v.(type) {
	case *ssa.Parameter:
		return x.Name()
	case *ssa.UnOp:
		if fa, ok := x.X.(*ssa.FieldAddr); ok && x.Op == token.MUL && isHanded(fa.X) {
			return fieldName(x)
		}
	case *ssa.Field:
		if isHanded(x.X) {
			return fieldName(x)
		}
	}
	return ""
}

// isHanded reports whether a value is a parameter, or a variable that holds one.
func isHanded(v ssa.Value) bool {
	switch x := v.(type) {
	case *ssa.Parameter:
		return true
	case *ssa.UnOp:
		return x.Op == token.MUL && isHanded(x.X)
	case *ssa.Alloc:
		return onlyHolds(x, func(v ssa.Value) bool { _, ok := v.(*ssa.Parameter); return ok })
	}
	return false
}

// lookedUp reports whether a value is what a store has under a key that is no
// constant: the look-up may find nothing, and says so.
func lookedUp(v ssa.Value, depth int) bool {
	if depth > 4 {
		return false
	}
	switch x := v.(type) {
	case *ssa.Extract:
		if x.Index != 0 {
			return false
		}
		switch t := x.Tuple.(type) {
		case *ssa.Lookup:
			return !isConst(t.Index)
		case *ssa.Call:
			return findsUnder(t, depth) && lastResult(t) != nil && (isError(lastResult(t).Type()) || isTruth(lastResult(t).Type()))
		}
	case *ssa.TypeAssert:
		return lookedUp(x.X, depth+1)
	}
	return false
}

// findsUnder reports whether a call of a method is given a key, or yields what a
// command does that was.
func findsUnder(call *ssa.Call, depth int) bool {
	if !kept(call) {
		return false
	}
	args := calleeOf(&call.Call).args
	if command, ok := args[0].(*ssa.Call); ok && len(args) == 1 && depth < 4 {
		return findsUnder(command, depth+1)
	}
	return slices.ContainsFunc(args[1:], func(a ssa.Value) bool { return isText(a.Type()) && !isConst(a) })
}

func isConst(v ssa.Value) bool {
	_, ok := v.(*ssa.Const)
	return ok
}
