package behaviour

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// mustDiffer reports whether who passes a check is refused, and who fails it goes
// on: a new password must not be the old one. Nobody is let in by that, and who
// guesses wrong has changed what there is to guess.
func (f *function) mustDiffer(check ssa.Value) bool {
	var branches []outcome
	if isError(check.Type()) {
		branches = branchesOn(check, term.IsNil)
	} else if isTruth(check.Type()) {
		branches = branchesOn(check, term.True)
	}
	for _, b := range branches {
		if !f.refusesAt(b.passed) || f.refusesAt(b.failed) {
			return false
		}
	}
	return len(branches) > 0
}

// callMustDiffer asks the same of the last result of a call.
func (f *function) callMustDiffer(call ssa.CallInstruction) bool {
	c, ok := call.(*ssa.Call)
	if !ok || c.Call.Signature().Results().Len() == 0 {
		return false
	}
	last := resultOf(c, c.Call.Signature().Results().Len()-1)
	return last != nil && f.mustDiffer(last)
}

// An outcome is a branch on whether a check was passed.
type outcome struct{ passed, failed *ssa.BasicBlock }

// branchesOn gives the branches on a value that says so if it is as given.
func branchesOn(v ssa.Value, passed term.Value) []outcome {
	var out []outcome
	for _, u := range ssabuild.Uses(v) {
		switch x := u.(type) {
		case *ssa.If:
			arms := x.Block().Succs
			if passed == term.False {
				arms = []*ssa.BasicBlock{arms[1], arms[0]}
			}
			out = append(out, outcome{arms[0], arms[1]})
		case *ssa.UnOp:
			if x.Op == token.NOT {
				out = append(out, branchesOn(x, Opposite(passed))...)
			}
		case *ssa.BinOp:
			if isNil(x.Y) && (x.Op == token.EQL || x.Op == token.NEQ) {
				out = append(out, branchesOn(x, truth((x.Op == token.EQL) == (passed == term.IsNil)))...)
			}
		}
	}
	return out
}

// maxStraight bounds how far a block is followed to where it refuses.
const maxStraight = 3

// refusesAt reports whether a block leads, without another branch, to an error
// or to an answer that refuses.
func (f *function) refusesAt(b *ssa.BasicBlock) bool {
	for range maxStraight {
		for _, instr := range b.Instrs {
			if call, ok := instr.(ssa.CallInstruction); ok {
				if status, answers := f.e.Flow.Status(f.ssa, call); answers {
					return status >= 400
				}
			}
		}
		if len(b.Succs) != 1 {
			break
		}
		b = b.Succs[0]
	}
	ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
	if !ok || len(ret.Results) == 0 {
		return false
	}
	return f.guards.leftStatus(ret) >= 400 || anError(ret.Results[len(ret.Results)-1])
}

// anError reports whether a value is an error for certain: one that is made, or
// that a package has made.
func anError(v ssa.Value) bool {
	if !isError(v.Type()) {
		return false
	}
	switch x := v.(type) {
	case *ssa.MakeInterface:
		return true
	case *ssa.UnOp:
		_, global := x.X.(*ssa.Global)
		return global
	}
	return neverNil(v)
}
