package summary

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// A Verdict says what one side of a branch leads to.
type Verdict uint8

// The verdicts.
const (
	Unclear Verdict = iota
	Refuses         // an error, false, a refusal written, on every way
	Accepts         // success, on every way
	GoesOn          // into code that does more than answer
)

// verdicts tells what equality and inequality lead to. v is true exactly when
// the compared values are equal, or, with equal false, when they differ.
func (f *Function) verdicts(v ssa.Value, equal bool) (match, mismatch Verdict, returned int) {
	seen := map[ssa.Value]bool{}
	var visit func(v ssa.Value, equal bool)
	join := func(to *Verdict, x Verdict) {
		if *to == Unclear || *to == GoesOn {
			*to = x
		} else if *to != x && x != Unclear {
			*to = GoesOn
		}
	}
	visit = func(v ssa.Value, equal bool) {
		if seen[v] {
			return
		}
		seen[v] = true
		for _, r := range ssabuild.Uses(v) {
			switch x := r.(type) {
			case *ssa.If:
				yes, no := x.Block().Succs[0], x.Block().Succs[1]
				if !equal {
					yes, no = no, yes
				}
				join(&match, f.leads(x.Block(), yes))
				join(&mismatch, f.leads(x.Block(), no))
			case *ssa.UnOp:
				if x.Op == token.NOT {
					visit(x, !equal)
				}
			case *ssa.Phi:
				if othersConstant(x, v) {
					visit(x, equal)
				}
			case *ssa.Return:
				for j, res := range x.Results {
					if res == v {
						returned = j + 1
					}
				}
				join(&match, verdictOf(equal))
				join(&mismatch, verdictOf(!equal))
			case *ssa.Store:
				if a, ok := x.Addr.(*ssa.Alloc); ok && len(storesTo(a)) <= 2 {
					for _, l := range loadsOf(a) {
						visit(l, equal)
					}
				}
			}
		}
	}
	visit(v, equal)
	return match, mismatch, returned
}

func verdictOf(ok bool) Verdict {
	if ok {
		return Accepts
	}
	return Refuses
}

// othersConstant reports whether a phi's other edges are constants: the joint
// of a && b, or of a || b.
func othersConstant(phi *ssa.Phi, v ssa.Value) bool {
	for _, e := range phi.Edges {
		if _, ok := e.(*ssa.Const); e != v && !ok {
			return false
		}
	}
	return true
}

// loadsOf are the reads of a local variable.
func loadsOf(a *ssa.Alloc) []ssa.Value {
	var out []ssa.Value
	for _, r := range ssabuild.Uses(a) {
		if u, ok := r.(*ssa.UnOp); ok && u.Op == token.MUL {
			out = append(out, u)
		}
	}
	return out
}

// numberVerdicts is verdicts for the result of a function that compares. How
// it says that the values are equal: true (noIsZero), or, of a number, 1 or
// none below 0 (noIsZero), or 0.
func (f *Function) numberVerdicts(v *ssa.Call, noIsZero bool) (match, mismatch Verdict, returned int) {
	if b, ok := v.Type().Underlying().(*types.Basic); ok && b.Info()&types.IsBoolean != 0 {
		return f.verdicts(v, noIsZero)
	}
	for _, r := range ssabuild.Uses(v) {
		op, ok := r.(*ssa.BinOp)
		if !ok {
			continue
		}
		n, isConst := constInt(op.Y)
		if !isConst {
			if n, isConst = constInt(op.X); !isConst {
				continue
			}
		}
		if noIsZero && (op.Op == token.GEQ && n == 0 || op.Op == token.NEQ && n == -1) {
			return f.verdicts(op, true) // an index
		}
		if noIsZero && (op.Op == token.LSS && n == 0 || op.Op == token.EQL && n == -1) {
			return f.verdicts(op, false)
		}
		one := n == 1
		if !noIsZero {
			one = n == 0
		} else if n != 0 && n != 1 {
			continue
		}
		if op.Op != token.EQL && op.Op != token.NEQ {
			continue
		}
		return f.verdicts(op, one == (op.Op == token.EQL))
	}
	return Unclear, Unclear, 0
}

// leads tells what control does once it has got to a block, without coming
// back to where it branched off.
func (f *Function) leads(from, to *ssa.BasicBlock) Verdict {
	type state struct {
		b       *ssa.BasicBlock
		refused bool
	}
	verdict, some := Unclear, false
	work := []state{{to, false}}
	seen := map[state]bool{{from, false}: true, {from, true}: true}
	for len(work) > 0 && len(seen) < 64 {
		s := work[len(work)-1]
		work = work[:len(work)-1]
		if seen[s] {
			continue
		}
		seen[s] = true
		for _, instr := range s.b.Instrs {
			if c, ok := instr.(ssa.CallInstruction); ok && f.refusal(c) {
				s.refused = true
			}
		}
		var v Verdict
		switch last := s.b.Instrs[len(s.b.Instrs)-1].(type) {
		case *ssa.Return:
			v = f.left(last, s.refused)
		case *ssa.Panic:
			v = Refuses
		default:
			for _, succ := range s.b.Succs {
				work = append(work, state{succ, s.refused})
			}
			continue
		}
		if some && v != verdict {
			return GoesOn
		}
		verdict, some = v, true
	}
	if !some {
		return Unclear
	}
	if verdict == Accepts && f.acts(from, to) {
		return GoesOn
	}
	return verdict
}

// blames reports whether a mismatch alone can lead to a refusal, and nothing
// else is done with the compared values there: then it is not found in order
// to mend it.
func (f *Function) blames(at ssa.Instruction, values ...ssa.Value) bool {
	b := at.Block()
	branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	op, isOp := at.(*ssa.BinOp)
	if !ok || !isOp || branch.Cond != op {
		return false
	}
	start := b.Succs[0]
	if op.Op == token.EQL {
		start = b.Succs[1]
	}
	if len(start.Preds) != 1 {
		return false
	}
	refuses := false
	for _, c := range f.SSA.Blocks {
		if !start.Dominates(c) {
			continue
		}
		for _, instr := range c.Instrs {
			if call, ok := instr.(ssa.CallInstruction); ok && !logs(call.Common()) && f.given(call, values) {
				return false
			}
			if ret, ok := instr.(*ssa.Return); ok && f.left(ret, false) == Refuses {
				refuses = true
			}
		}
	}
	return refuses
}

// given reports whether a call is passed one of the values.
func (f *Function) given(call ssa.CallInstruction, values []ssa.Value) bool {
	for _, a := range call.Common().Args {
		for _, v := range values {
			if v != nil && isText(a.Type()) && f.sameSource(a, v) {
				return true
			}
		}
	}
	return false
}

// acts reports whether the way on from a block calls functions besides logging.
func (f *Function) acts(from, to *ssa.BasicBlock) bool {
	for _, instr := range to.Instrs {
		if c, ok := instr.(*ssa.Call); ok && !logs(c.Common()) {
			if _, builtin := c.Call.Value.(*ssa.Builtin); !builtin {
				return true
			}
		}
	}
	if j, ok := to.Instrs[len(to.Instrs)-1].(*ssa.Return); ok && j != nil {
		return false
	}
	return true
}

// refusalWords stand in the names of functions and types that say no.
var refusalWords = wordsOf("unauthorized unauthenticated forbidden deny denied reject rejected refuse abort error err fail failed failure invalid bad")

func wordsOf(list string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		out[w] = true
	}
	return out
}

func refusing(name string) bool {
	return slices.ContainsFunc(vocabulary.Words(name), func(w string) bool { return refusalWords[w] })
}

// refusingValue reports whether a returned value is an answer that says no, by
// the name of its type or of the function that makes it.
func refusingValue(v ssa.Value) bool {
	switch x := v.(type) {
	case *ssa.MakeInterface:
		return refusingValue(x.X)
	case *ssa.ChangeInterface:
		return refusingValue(x.X)
	case *ssa.Call:
		obj := calleeObject(x.Common())
		return obj != nil && refusing(obj.Name())
	case *ssa.Alloc:
		return refusing(model.TypeName(x.Type()))
	}
	return false
}

// refusal reports whether a call answers with an error status; where that is
// not known, its name says so and it is given what is answered on.
func (f *Function) refusal(c ssa.CallInstruction) bool {
	if r := f.Reply(c); r != nil {
		return r.Refusal() && r.Always
	}
	common := c.Common()
	obj := calleeObject(common)
	if obj == nil || !refusing(obj.Name()) {
		return false
	}
	if common.IsInvoke() && IsResponse(common.Value.Type()) {
		return true
	}
	return slices.ContainsFunc(common.Args, func(a ssa.Value) bool { return IsResponse(a.Type()) })
}

// logs reports whether a call only writes a log.
func logs(c *ssa.CallCommon) bool {
	obj := calleeObject(c)
	if obj == nil || obj.Pkg() == nil {
		return false
	}
	for _, w := range vocabulary.Words(obj.Pkg().Name()) {
		if w == "log" || w == "slog" || w == "logging" || w == "logger" || w == "zap" || w == "logrus" || w == "zerolog" || w == "klog" || w == "glog" {
			return true
		}
	}
	if recv := obj.Signature().Recv(); recv != nil {
		return strings.Contains(strings.ToLower(model.TypeName(recv.Type())), "log")
	}
	return false
}
