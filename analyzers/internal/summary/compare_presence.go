package summary

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
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

// A Consulting says what is done with a text besides asking whether it is there.
type Consulting uint8

// What is done, weakest first.
const (
	Untouched Consulting = iota // nothing
	Kept                        // it is logged, or sent back as a cookie or header
	Consulted                   // anything else: it may be compared, verified, looked up
)

// Consults tells what the function does with a text, or with another reading
// of the same text, on the ways from a block; with nil, anywhere.
func (f *Function) Consults(v ssa.Value, from *ssa.BasicBlock) Consulting {
	u := &textUses{f: f, from: from, seen: map[ssa.Value]bool{}}
	u.follow(v)
	for _, b := range f.SSA.Blocks {
		for _, instr := range b.Instrs {
			if x, ok := instr.(ssa.Value); ok && !u.seen[x] && isText(x.Type()) && f.sameSource(x, v) {
				u.follow(x)
			}
		}
	}
	return u.worst
}

type textUses struct {
	f     *Function
	from  *ssa.BasicBlock
	seen  map[ssa.Value]bool
	worst Consulting
}

// counts reports whether a use can happen on the ways from the block asked about.
func (u *textUses) counts(instr ssa.Instruction) bool {
	if u.from == nil || instr.Block() == u.from {
		return true
	}
	return u.f.cfg.entered(u.from)[instr.Block().Index]
}

func (u *textUses) note(instr ssa.Instruction, c Consulting) {
	if u.counts(instr) {
		u.worst = max(u.worst, c)
	}
}

func (u *textUses) follow(v ssa.Value) {
	if u.seen[v] || u.worst == Consulted {
		return
	}
	u.seen[v] = true
	if v.Referrers() == nil {
		return
	}
	for _, r := range *v.Referrers() {
		switch x := r.(type) {
		case *ssa.DebugRef, *ssa.If:
		case *ssa.BinOp:
			switch {
			case x.Op == token.ADD:
				u.follow(x)
			case isConstant(x.X) || isConstant(x.Y):
			default:
				u.note(x, Consulted)
			}
		case *ssa.Convert, *ssa.ChangeType, *ssa.MakeInterface, *ssa.Phi, *ssa.Slice, *ssa.Extract:
			u.follow(x.(ssa.Value))
		case *ssa.Store:
			u.stored(x)
		case ssa.CallInstruction:
			u.called(x, v)
		default:
			u.note(x, Consulted)
		}
	}
}

// stored follows a text into a local variable, a variadic argument or a cookie.
func (u *textUses) stored(s *ssa.Store) {
	switch a := s.Addr.(type) {
	case *ssa.Alloc:
		for _, l := range loadsOf(a) {
			u.follow(l)
		}
		return
	case *ssa.FieldAddr:
		if _, local := a.X.(*ssa.Alloc); local && fieldOf(a.X.Type(), a.Field).owner != nil && model.TypeName(a.X.Type()) == "Cookie" {
			u.note(s, Kept)
			return
		}
	case *ssa.IndexAddr:
		if array, ok := a.X.(*ssa.Alloc); ok {
			for _, r := range *array.Referrers() {
				if sl, ok := r.(*ssa.Slice); ok {
					u.follow(sl)
				}
			}
			return
		}
	}
	u.note(s, Consulted)
}

func (u *textUses) called(c ssa.CallInstruction, v ssa.Value) {
	common := c.Common()
	if b, ok := common.Value.(*ssa.Builtin); ok {
		if b.Name() == "append" || b.Name() == "copy" {
			u.note(c, Consulted)
		}
		return
	}
	obj := calleeObject(common)
	if obj == nil {
		u.note(c, Consulted)
		return
	}
	path := ""
	if obj.Pkg() != nil {
		path = obj.Pkg().Path()
	}
	result, isValue := c.(ssa.Value)
	switch {
	case logs(common):
		u.note(c, Kept)
	case path == "net/http" && (obj.Name() == "SetCookie" || obj.Name() == "Set" || obj.Name() == "Add"):
		u.note(c, Kept)
	case path == "strings" && isValue && isText(result.Type()):
		u.follow(result)
	case path == "strings" && len(common.Args) > 1 && isConstant(common.Args[1]):
		if t, ok := result.Type().(*types.Tuple); ok && t.Len() > 0 {
			u.follow(result)
			for _, r := range *result.Referrers() {
				if e, ok := r.(*ssa.Extract); ok {
					u.follow(e)
				}
			}
		}
	default:
		u.note(c, Consulted)
	}
}

// Leads tells what control does once it has got from one block to another.
func (f *Function) Leads(from, to *ssa.BasicBlock) Verdict { return f.leads(from, to) }

// HandsOn tells to what the function gives the request whole: to something
// that may verify what stands in it, or to the next handler only.
func (f *Function) HandsOn() (verified, next bool) {
	for _, b := range f.SSA.Blocks {
		for _, instr := range b.Instrs {
			c, ok := instr.(ssa.CallInstruction)
			if !ok || !passesRequest(c) {
				continue
			}
			common := c.Common()
			targets, obj := f.targets(common)
			switch {
			case handlerCall(common):
				next = true
			case len(targets) > 0:
				for _, t := range targets {
					verified = verified || t.summary.Verifies || t.ours && obj != nil && verifiesByName(obj)
				}
			case obj == nil || obj.Pkg() == nil || obj.Pkg().Path() != "net/http":
				verified = true
			}
		}
	}
	return verified, next
}

// passesRequest reports whether a call is given a request of net/http, or a
// framework's context that holds one, as a whole.
func passesRequest(c ssa.CallInstruction) bool {
	common := c.Common()
	for i, a := range common.Args {
		if i == 0 && common.Signature().Recv() != nil && !common.IsInvoke() {
			continue // its own method
		}
		t := a.Type()
		if n := model.Named(t); n != nil && n.Obj().Name() == "Request" && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "net/http" {
			return true
		}
		if model.TypeName(t) != "ResponseWriter" && IsResponse(t) {
			return true
		}
	}
	return false
}

// verifiesByName reports whether a function is named for checking a credential.
func verifiesByName(obj *types.Func) bool {
	owner := ""
	if recv := obj.Signature().Recv(); recv != nil {
		owner = model.TypeName(recv.Type())
	}
	return vocabulary.Verification(owner, obj.Name()) || vocabulary.Authentication(owner, obj.Name()) || vocabulary.Authorization(owner, obj.Name())
}

// SameText reports whether two values are the same text, or two readings of it.
func (f *Function) SameText(a, b ssa.Value) bool { return f.sameSource(a, b) }
