package behaviour

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// usesUp: what was found under a key that the request presents is taken away, and
// who presents a key under which nothing is found does not get there. Who wants to
// try again has to come by a new key first: what that asks for limits the tries.
func (g *guards) usesUp(instr ssa.Instruction) accepted {
	taken := takenFrom(instr)
	if taken == nil || !g.f.e.Flow.About(g.f.ssa, taken.key).Request {
		return nil
	}
	presented := false
	for _, b := range g.f.blocks {
		if b == instr.Block() || !b.Dominates(instr.Block()) {
			continue
		}
		for _, at := range b.Instrs {
			if g.f.tries(at) {
				return nil // it is taken away from who was right
			}
			found := foundIn(at)
			presented = presented || found != nil && samePlace(found.store, taken.store) && samePlace(found.key, taken.key) && needed(at.(ssa.Value), instr.Block())
		}
	}
	if !presented {
		return nil
	}
	return accepted{term.RateLimit: {Guard: term.RateLimit, By: "each try using up what it presents", At: g.f.e.place(instr)}}
}

// tries reports whether an instruction checks a credential.
func (f *function) tries(instr ssa.Instruction) bool {
	call, ok := instr.(*ssa.Call)
	if !ok {
		return false
	}
	if slices.ContainsFunc(f.rows(calleeOf(&call.Call)), func(r *model.Row) bool { return r.Kind == model.Verify }) {
		return true
	}
	body := f.bodyOf(call)
	return body != nil && slices.ContainsFunc(body.Effects, func(e term.Effect) bool { return e.Kind == term.VerifiesLogin })
}

// An entry is a place of a store.
type entry struct{ store, key ssa.Value }

// takenFrom is the entry that an instruction deletes.
func takenFrom(instr ssa.Instruction) *entry {
	call, ok := instr.(*ssa.Call)
	if !ok {
		return nil
	}
	if b, ok := call.Call.Value.(*ssa.Builtin); ok {
		if b.Name() == "delete" {
			return &entry{call.Call.Args[0], call.Call.Args[1]}
		}
		return nil
	}
	if to := calleeOf(&call.Call); to.obj != nil && kept(call) && len(to.args) == 2 && deletes[to.obj.Name()] {
		return &entry{to.args[0], to.args[1]}
	}
	return nil
}

var deletes = map[string]bool{"Delete": true, "Del": true, "Remove": true}

// foundIn is the entry that an instruction looks up.
func foundIn(instr ssa.Instruction) *entry {
	switch x := instr.(type) {
	case *ssa.Lookup:
		return &entry{x.X, x.Index}
	case *ssa.Call:
		if to := calleeOf(&x.Call); to.obj != nil && kept(x) && len(to.args) == 2 && !deletes[to.obj.Name()] {
			return &entry{to.args[0], to.args[1]}
		}
	}
	return nil
}

// needed reports whether control gets to a block only if a look-up has found
// something, as its last result tells.
func needed(lookup ssa.Value, to *ssa.BasicBlock) bool {
	last, passed := lastResult(lookup), term.NonNil
	switch {
	case last == nil:
		return false
	case isError(last.Type()):
		passed = term.IsNil
	case isTruth(last.Type()):
		passed = term.True
	}
	for _, b := range branchesOn(last, passed) {
		if !reaches(b.failed, to) {
			return true
		}
	}
	return false
}

func lastResult(v ssa.Value) ssa.Value {
	switch x := v.(type) {
	case *ssa.Call:
		if n := x.Call.Signature().Results().Len(); n > 0 {
			return resultOf(x, n-1)
		}
		return nil
	case *ssa.Lookup:
		if !x.CommaOk {
			return nil
		}
		for _, r := range ssabuild.Uses(x) {
			if e, ok := r.(*ssa.Extract); ok && e.Index == 1 {
				return e
			}
		}
		return nil
	}
	return nil
}

// samePlace reports whether two values are the same, or are loaded from the
// same field or variable.
func samePlace(a, b ssa.Value) bool {
	if a == b {
		return true
	}
	switch x := a.(type) {
	case *ssa.UnOp:
		y, ok := b.(*ssa.UnOp)
		return ok && x.Op == token.MUL && y.Op == token.MUL && samePlace(x.X, y.X)
	case *ssa.FieldAddr:
		y, ok := b.(*ssa.FieldAddr)
		return ok && x.Field == y.Field && samePlace(x.X, y.X)
	case *ssa.MakeInterface:
		y, ok := b.(*ssa.MakeInterface)
		return ok && samePlace(x.X, y.X)
	}
	return false
}
