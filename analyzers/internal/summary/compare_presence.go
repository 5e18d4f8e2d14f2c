package summary

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// A Presence is a branch that asks only whether a text is there.
type Presence struct {
	Value   ssa.Value
	Side    CompareSide
	Pos     token.Pos
	Branch  *ssa.If
	Absent  *ssa.BasicBlock
	Present *ssa.BasicBlock
}

// Presences gives the function's branches on a text's being there, in order.
func (f *Function) Presences() []Presence {
	var out []Presence
	for _, b := range f.SSA.Blocks {
		branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		v, absent, ok := emptiness(branch.Cond)
		if !ok {
			continue
		}
		p := Presence{Value: v, Pos: branch.Cond.Pos(), Branch: branch, Absent: b.Succs[0], Present: b.Succs[1]}
		if !absent {
			p.Absent, p.Present = p.Present, p.Absent
		}
		p.Side = f.compareSide(compareOperand{v: v}, branch)
		out = append(out, p)
	}
	return out
}

// emptiness takes a test of a text's emptiness apart; absent tells whether it
// is true of the empty text.
func emptiness(cond ssa.Value) (v ssa.Value, absent, ok bool) {
	if not, isNot := cond.(*ssa.UnOp); isNot && not.Op == token.NOT {
		v, absent, ok = emptiness(not.X)
		return v, !absent, ok
	}
	if call, isCall := cond.(*ssa.Call); isCall {
		return prefixed(call)
	}
	op, isOp := cond.(*ssa.BinOp)
	if !isOp {
		return nil, false, false
	}
	x, y := op.X, op.Y
	if _, isConst := x.(*ssa.Const); isConst {
		x, y = y, x
	}
	if s, isText := constString(y); isText && s == "" {
		if _, isConst := x.(*ssa.Const); isConst {
			return nil, false, false
		}
		return x, op.Op == token.EQL, op.Op == token.EQL || op.Op == token.NEQ
	}
	if text := lengthOfText(x); text != nil {
		n, isConst := constInt(y)
		switch {
		case !isConst:
		case n == 0 && op.Op == token.EQL, n == 1 && op.Op == token.LSS && x == op.X:
			return text, true, true
		case n == 0 && op.Op == token.NEQ, n == 0 && op.Op == token.GTR && x == op.X:
			return text, false, true
		}
	}
	return nil, false, false
}

// prefixed is the text of a test of its beginning: Bearer and the like.
func prefixed(call *ssa.Call) (v ssa.Value, absent, ok bool) {
	obj := calleeObject(call.Common())
	if obj == nil || obj.Pkg() == nil || obj.Pkg().Path() != "strings" || obj.Name() != "HasPrefix" {
		return nil, false, false
	}
	if _, isConst := constString(call.Call.Args[1]); !isConst {
		return nil, false, false
	}
	return call.Call.Args[0], false, true
}

// lengthOfText is the text whose length a value is, or nil.
func lengthOfText(v ssa.Value) ssa.Value {
	call, ok := v.(*ssa.Call)
	if !ok {
		return nil
	}
	if b, ok := call.Call.Value.(*ssa.Builtin); ok && b.Name() == "len" && isText(call.Call.Args[0].Type()) {
		return call.Call.Args[0]
	}
	return nil
}

// testedEmpty reports whether the function tests somewhere that a text, or
// what it was made of, is empty; a test of its length against anything counts.
func (f *Function) testedEmpty(v ssa.Value) bool {
	for _, b := range f.SSA.Blocks {
		for _, instr := range b.Instrs {
			if call, ok := instr.(*ssa.Call); ok {
				if text, _, ok := prefixed(call); ok && f.sameSource(text, v) {
					return true
				}
			}
			op, ok := instr.(*ssa.BinOp)
			if !ok {
				continue
			}
			if text, _, ok := emptiness(op); ok && f.sameSource(text, v) {
				return true
			}
			for _, side := range []ssa.Value{op.X, op.Y} {
				if text := lengthOfText(side); text != nil && f.sameSource(text, v) {
					return true
				}
			}
		}
	}
	return false
}

// sameSource reports whether two texts are the same one, or two readings of it.
func (f *Function) sameSource(a, b ssa.Value) bool {
	a, b = throughText(a), throughText(b)
	if a == b || sameText(a, b) {
		return true
	}
	if pa, ok := a.(*ssa.Phi); ok {
		for _, e := range pa.Edges {
			if throughText(e) == b {
				return true
			}
		}
	}
	if pb, ok := b.(*ssa.Phi); ok {
		for _, e := range pb.Edges {
			if throughText(e) == a {
				return true
			}
		}
	}
	ca, cb := callOf(a), callOf(b)
	if ca == nil || cb == nil {
		return sameGlobalLoad(a, b)
	}
	oa, ob := calleeObject(ca.Common()), calleeObject(cb.Common())
	if oa == nil || oa != ob || len(ca.Call.Args) != len(cb.Call.Args) || indexOf(a) != indexOf(b) {
		return false
	}
	for i := range ca.Call.Args {
		x, y := ca.Call.Args[i], cb.Call.Args[i]
		if x == y || sameText(x, y) {
			continue
		}
		sx, okx := constString(x)
		sy, oky := constString(y)
		if okx && oky && sx == sy || !okx && !oky && !isText(x.Type()) && rootOf(x) == rootOf(y) {
			continue
		}
		return false
	}
	return true
}

func sameGlobalLoad(a, b ssa.Value) bool {
	la, ok := a.(*ssa.UnOp)
	lb, ok2 := b.(*ssa.UnOp)
	return ok && ok2 && la.X == lb.X
}

func callOf(v ssa.Value) *ssa.Call {
	switch x := v.(type) {
	case *ssa.Call:
		return x
	case *ssa.Extract:
		c, _ := x.Tuple.(*ssa.Call)
		return c
	}
	return nil
}

func indexOf(v ssa.Value) int {
	if e, ok := v.(*ssa.Extract); ok {
		return e.Index
	}
	return 0
}
