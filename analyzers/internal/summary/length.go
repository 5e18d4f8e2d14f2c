package summary

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
)

// A LengthCheck says how far tests of a request's declared length protect the
// reading of its body.
type LengthCheck uint8

// The checks.
const (
	LengthUnchecked LengthCheck = iota
	LengthDeclared              // more than a maximum is refused, but -1 (chunked) passes
	LengthComplete              // -1 and more than a maximum are refused; net/http then reads no more than declared
)

// LengthCheck judges the tests of Content-Length that control passes on every
// way to an instruction.
func (f *Function) LengthCheck(at ssa.Instruction) LengthCheck {
	var tooLong, chunked bool
	for _, b := range f.SSA.Blocks {
		branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		cmp, ok := branch.Cond.(*ssa.BinOp)
		if !ok {
			continue
		}
		op, bound := cmp.Op, cmp.Y
		if !isContentLength(cmp.X) {
			if !isContentLength(cmp.Y) {
				continue
			}
			op, bound = mirrored(op), cmp.X
		}
		passing := f.cfg.passing(branch, at)
		if passing == none {
			continue
		}
		if passing == onFalse {
			op = negatedOp(op)
		}
		// What holds of the length on the way to the instruction: length op bound.
		n, isConst := constInt(bound)
		switch {
		case op == token.LSS || op == token.LEQ:
			tooLong = true
		case isConst && (op == token.GTR && n >= -1 || op == token.GEQ && n >= 0 || op == token.NEQ && n == -1):
			chunked = true
		case op == token.EQL && isConst && n >= 0:
			return LengthComplete
		}
	}
	switch {
	case tooLong && chunked:
		return LengthComplete
	case tooLong:
		return LengthDeclared
	}
	return LengthUnchecked
}

// isContentLength reports whether a value is a request's declared length.
func isContentLength(v ssa.Value) bool {
	if c, ok := v.(*ssa.Convert); ok {
		v = c.X
	}
	load, ok := v.(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return false
	}
	fa, ok := load.X.(*ssa.FieldAddr)
	if !ok {
		return false
	}
	fd := fieldOf(fa.X.Type(), fa.Field)
	named := model.Named(fa.X.Type())
	return fd.v != nil && fd.v.Name() == "ContentLength" && named != nil && named.Obj().Name() == "Request"
}

func mirrored(op token.Token) token.Token {
	switch op {
	case token.LSS:
		return token.GTR
	case token.LEQ:
		return token.GEQ
	case token.GTR:
		return token.LSS
	case token.GEQ:
		return token.LEQ
	}
	return op
}

func negatedOp(op token.Token) token.Token {
	switch op {
	case token.LSS:
		return token.GEQ
	case token.LEQ:
		return token.GTR
	case token.GTR:
		return token.LEQ
	case token.GEQ:
		return token.LSS
	case token.EQL:
		return token.NEQ
	case token.NEQ:
		return token.EQL
	}
	return op
}

// A side of a branch.
type branchSide uint8

const (
	none branchSide = iota // both sides or neither lead there
	onTrue
	onFalse
)

// passing tells on which side of a branch control gets on to an instruction,
// when it does on one side only and cannot get there around the branch.
func (r *reachability) passing(branch *ssa.If, to ssa.Instruction) branchSide {
	b := branch.Block()
	if !b.Dominates(to.Block()) || b == to.Block() {
		return none
	}
	yes, no := r.reachesWithout(b.Succs[0], to.Block(), b), r.reachesWithout(b.Succs[1], to.Block(), b)
	switch {
	case yes && !no:
		return onTrue
	case no && !yes:
		return onFalse
	}
	return none
}

// reachesWithout reports whether control can get from one block to another
// without entering a third.
func (r *reachability) reachesWithout(from, to, without *ssa.BasicBlock) bool {
	seen := make([]bool, len(r.fn.Blocks))
	work := []*ssa.BasicBlock{from}
	for len(work) > 0 {
		c := work[len(work)-1]
		work = work[:len(work)-1]
		if c == without || seen[c.Index] {
			continue
		}
		if c == to {
			return true
		}
		seen[c.Index] = true
		work = append(work, c.Succs...)
	}
	return false
}

// LengthTested reports whether the length of what an event's call yields, or
// the count of what it copied, is compared with a maximum afterwards.
func (f *Function) LengthTested(e Event) bool {
	call, ok := e.Instr.(*ssa.Call)
	if !ok {
		return false
	}
	for _, b := range f.SSA.Blocks {
		for _, instr := range b.Instrs {
			cmp, ok := instr.(*ssa.BinOp)
			if !ok || !ssabuild.Orders(cmp.Op) || !f.cfg.reaches(call, cmp) {
				continue
			}
			if f.sizeOf(call, cmp.X) && maximum(cmp.Y) || f.sizeOf(call, cmp.Y) && maximum(cmp.X) {
				return true
			}
		}
	}
	return false
}

// maximum reports whether a length may be held to a value: not to a constant
// that asks whether there is anything, nor to a loop's count, nor to the declared
// length, which net/http holds the body to itself.
func maximum(v ssa.Value) bool {
	n, isConst := constInt(v)
	return (!isConst || n > 1) && !counts(v) && !isContentLength(v)
}

// counts reports whether a value goes through the numbers of a loop.
func counts(v ssa.Value) bool {
	if sum, ok := v.(*ssa.BinOp); ok && sum.Op == token.ADD {
		v = sum.X
	}
	_, ok := v.(*ssa.Phi)
	return ok
}

// sizeOf reports whether a value is the length of a result of the call, the
// number of bytes that it copied, or a sum with one of these.
func (f *Function) sizeOf(call *ssa.Call, v ssa.Value) bool {
	switch x := v.(type) {
	case *ssa.Convert:
		return f.sizeOf(call, x.X)
	case *ssa.BinOp:
		return x.Op == token.ADD && (f.sizeOf(call, x.X) || f.sizeOf(call, x.Y))
	case *ssa.Extract:
		b, ok := x.Type().Underlying().(*types.Basic)
		return x.Tuple == call && ok && b.Info()&types.IsInteger != 0
	case *ssa.Call:
		bi, ok := x.Call.Value.(*ssa.Builtin)
		return ok && bi.Name() == "len" && f.yields(call, x.Call.Args[0])
	}
	return false
}

// yields reports whether a value is a result of the call.
func (f *Function) yields(call *ssa.Call, v ssa.Value) bool {
	seen := map[ssa.Value]bool{}
	var visit func(v ssa.Value) bool
	visit = func(v ssa.Value) bool {
		if seen[v] {
			return false
		}
		seen[v] = true
		switch x := v.(type) {
		case *ssa.Call:
			return x == call
		case *ssa.Extract:
			return x.Tuple == call
		case *ssa.Convert:
			return visit(x.X)
		case *ssa.Phi:
			return slices.ContainsFunc(x.Edges, visit)
		}
		return false
	}
	return visit(v)
}
