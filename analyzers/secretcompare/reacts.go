package secretcompare

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/summary"
)

// reacts reports whether a comparison only finds out what has changed: where
// the values are equal nothing is done, written or returned that is not where
// they differ, and nobody is answered for that.
//
//	if old.Token != form.Token {
//		reload()
//	}
func reacts(fn *summary.Function, c *summary.Comparison) bool {
	op, ok := c.Instr.(*ssa.BinOp)
	if !ok || c.Called || c.Look || verification(&c.Compare) {
		return false
	}
	match, mismatch := waysFrom(op, op.Op == token.EQL), waysFrom(op, op.Op == token.NEQ)
	if match.open || mismatch.open || len(match.done) == 0 {
		return false
	}
	for instr := range match.done {
		if !mismatch.done[instr] {
			return false
		}
	}
	more := false
	for instr := range mismatch.done {
		call, ok := instr.(*ssa.Call)
		if _, isExit := instr.(*ssa.Return); isExit && !match.done[instr] || ok && !match.done[instr] && answers(fn, call) {
			return false
		}
		more = more || ok
	}
	return more
}

// answers reports whether a call answers a request, or may: it is given what
// is answered on.
func answers(fn *summary.Function, call *ssa.Call) bool {
	return fn.Reply(call) != nil || slices.ContainsFunc(call.Call.Args, func(a ssa.Value) bool { return summary.IsResponse(a.Type()) }) ||
		call.Call.IsInvoke() && summary.IsResponse(call.Call.Value.Type())
}

// ways are what control does from a comparison on.
type ways struct {
	from *ssa.BasicBlock
	done map[ssa.Instruction]bool // calls, stores, and how the function ends
	seen map[step]bool
	open bool // it comes back to the comparison, or a value depends on the way
}

// A step is an edge, and what is known there of the condition that is being
// put together from the parts of && and ||.
type step struct {
	from, to *ssa.BasicBlock
	part     ssa.Value
	holds    bool
}

// waysFrom follows control from where a comparison is so.
func waysFrom(op *ssa.BinOp, holds bool) *ways {
	b := op.Block()
	w := &ways{from: b, done: map[ssa.Instruction]bool{}, seen: map[step]bool{}}
	w.leave(b, op, holds)
	return w
}

// leave goes on behind a block, where of a condition it is known what it is.
func (w *ways) leave(b *ssa.BasicBlock, part ssa.Value, holds bool) {
	succs := b.Succs
	if branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If); ok && part != nil && branch.Cond == part {
		if holds {
			succs = b.Succs[:1]
		} else {
			succs = b.Succs[1:]
		}
	}
	for _, to := range succs {
		w.enter(step{b, to, part, holds})
	}
}

func (w *ways) enter(s step) {
	if w.seen[s] || w.open {
		return
	}
	w.seen[s] = true
	if s.to == w.from {
		w.open = true
		return
	}
	var part ssa.Value
	holds := false
	for _, instr := range s.to.Instrs {
		switch x := instr.(type) {
		case *ssa.Phi:
			w.open = w.open || !onlyAsked(x)
			switch e := x.Edges[slices.Index(s.to.Preds, s.from)].(type) {
			case *ssa.Const:
				part, holds = x, e.Value != nil && e.Value.ExactString() == "true"
			default:
				if e == s.part {
					part, holds = x, s.holds
				}
			}
		case *ssa.Call:
			if _, builtin := x.Call.Value.(*ssa.Builtin); !builtin {
				w.done[instr] = true
			}
		case *ssa.Store, *ssa.MapUpdate, *ssa.Send, *ssa.Go, *ssa.Defer, *ssa.Return, *ssa.Panic:
			w.done[instr] = true
		}
	}
	w.leave(s.to, part, holds)
}

// onlyAsked reports whether a phi is the joint of a condition.
func onlyAsked(phi *ssa.Phi) bool {
	for _, r := range ssabuild.Uses(phi) {
		switch x := r.(type) {
		case *ssa.DebugRef, *ssa.If:
		case *ssa.Phi:
			if x == phi || !onlyAsked(x) {
				return false
			}
		default:
			return false
		}
	}
	return true
}
