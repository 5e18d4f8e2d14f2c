package errstatus

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/summary"
)

// toldApart reports whether control gets to a call only for an error of a
// certain kind: if errors.Is(err, ErrExpired). Its text is known then.
func toldApart(call *ssa.Call, err ssa.Value) bool {
	key := summary.KeyOfError(err)
	for b := call.Block(); b != nil; b = b.Idom() {
		up := b.Idom()
		if up == nil || len(b.Preds) != 1 {
			continue
		}
		branch, ok := up.Instrs[len(up.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		if tested, equal := kindTested(branch.Cond); tested != nil && summary.KeyOfError(tested) == key && (up.Succs[0] == b) == equal {
			return true
		}
	}
	return false
}

// kindTested reads errors.Is(err, x), errors.As(err, &x) and err == x: the error,
// and whether the condition holds for errors of that kind or for all others.
func kindTested(cond ssa.Value) (err ssa.Value, equal bool) {
	switch x := cond.(type) {
	case *ssa.Call:
		if fn := x.Call.StaticCallee(); fn != nil && fn.Pkg != nil && fn.Pkg.Pkg.Path() == "errors" && (fn.Name() == "Is" || fn.Name() == "As") {
			return x.Call.Args[0], true
		}
	case *ssa.BinOp:
		if x.Op != token.EQL && x.Op != token.NEQ || !isErrorType(x.X.Type()) {
			break
		}
		if sentinel(x.Y) {
			return x.X, x.Op == token.EQL
		}
		if sentinel(x.X) {
			return x.Y, x.Op == token.EQL
		}
	case *ssa.UnOp:
		if err, equal = kindTested(x.X); x.Op == token.NOT {
			return err, !equal
		}
	}
	return nil, false
}

// sentinel reports whether a value is a package-level variable's.
func sentinel(v ssa.Value) bool {
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return false
	}
	_, ok = load.X.(*ssa.Global)
	return ok
}
