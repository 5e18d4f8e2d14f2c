package summary

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// stripText looks through conversions that keep a text's length.
func stripText(v ssa.Value) ssa.Value {
	for {
		switch x := v.(type) {
		case *ssa.Convert:
			if !isText(x.X.Type()) || !isText(x.Type()) {
				return v
			}
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.Slice:
			if x.Low != nil || x.High != nil || isArray(x.X.Type()) {
				return v
			}
			v = x.X
		default:
			return v
		}
	}
}

// same reports whether two values are the same text or list: one value, or
// loads of one field or variable.
func same(a, b ssa.Value) bool {
	a, b = stripText(a), stripText(b)
	if a == b {
		return true
	}
	la, okA := a.(*ssa.UnOp)
	lb, okB := b.(*ssa.UnOp)
	if okA && okB && la.Op == token.MUL && lb.Op == token.MUL {
		return sameAddress(la.X, lb.X)
	}
	fa, okA := a.(*ssa.Field)
	fb, okB := b.(*ssa.Field)
	if okA && okB {
		return fa.Field == fb.Field && same(fa.X, fb.X)
	}
	ca, okA := a.(*ssa.Call) // a getter without arguments, called twice
	cb, okB := b.(*ssa.Call)
	if okA && okB && ca.Call.StaticCallee() != nil && ca.Call.StaticCallee() == cb.Call.StaticCallee() && len(ca.Call.Args) == 1 {
		return ca.Call.Signature().Recv() != nil && same(ca.Call.Args[0], cb.Call.Args[0])
	}
	return false
}

func sameAddress(a, b ssa.Value) bool {
	if a == b {
		return true
	}
	fa, okA := a.(*ssa.FieldAddr)
	fb, okB := b.(*ssa.FieldAddr)
	if okA && okB {
		return fa.Field == fb.Field && (sameAddress(fa.X, fb.X) || same(fa.X, fb.X))
	}
	ia, okA := a.(*ssa.IndexAddr)
	ib, okB := b.(*ssa.IndexAddr)
	if okA && okB {
		na, constA := constInt(ia.Index)
		nb, constB := constInt(ib.Index)
		return (ia.Index == ib.Index || constA && constB && na == nb) && (ia.X == ib.X || same(ia.X, ib.X))
	}
	return false
}

// isLen reports whether v is the length of x, in bytes or characters.
func isLen(v, x ssa.Value) bool {
	switch c := v.(type) {
	case *ssa.Convert:
		return isLen(c.X, x)
	case *ssa.Call:
		if b, ok := c.Call.Value.(*ssa.Builtin); ok {
			return b.Name() == "len" && same(c.Call.Args[0], x)
		}
		return calls(c, "unicode/utf8", "RuneCountInString", "RuneCount") && same(c.Call.Args[0], x)
	}
	return false
}

// dependsOnLength reports whether a number is computed from x or its length.
func dependsOnLength(v, x ssa.Value) bool {
	seen := map[ssa.Value]bool{}
	var visit func(v ssa.Value, depth int) bool
	visit = func(v ssa.Value, depth int) bool {
		if v == nil || seen[v] || depth > 12 {
			return false
		}
		seen[v] = true
		if same(v, x) || isLen(v, x) {
			return true
		}
		switch i := v.(type) {
		case *ssa.BinOp:
			return visit(i.X, depth+1) || visit(i.Y, depth+1)
		case *ssa.UnOp:
			return visit(i.X, depth+1)
		case *ssa.Convert:
			return visit(i.X, depth+1)
		case *ssa.Extract:
			return visit(i.Tuple, depth+1)
		case *ssa.Phi:
			for _, e := range i.Edges {
				if visit(e, depth+1) {
					return true
				}
			}
		case *ssa.Call:
			for _, a := range i.Call.Args {
				if visit(a, depth+1) {
					return true
				}
			}
		}
		return false
	}
	return visit(v, 0)
}

// lengthTests calls back for every test of x's length that control passes on
// one side only before an instruction: len(x) op other holds there.
func (f *Function) lengthTests(x ssa.Value, at ssa.Instruction, found func(op token.Token, other ssa.Value)) {
	for _, b := range f.SSA.Blocks {
		branch, cmp, op, other, ok := f.lengthTest(b, x)
		if !ok {
			continue
		}
		switch f.cfg.passing(branch, at) {
		case onTrue:
			found(op, other)
		case onFalse:
			found(negatedOp(op), other)
		default:
			// One case of several: "switch len(x) { case 16, 32: default: refuse }".
			if n, isConst := constInt(other); cmp.Op == token.EQL && (!isConst || n > 1) && b.Dominates(at.Block()) {
				found(token.EQL, other)
			}
		}
	}
}

// lengthTest gives the test of x's length that ends a block.
func (f *Function) lengthTest(b *ssa.BasicBlock, x ssa.Value) (branch *ssa.If, cmp *ssa.BinOp, op token.Token, other ssa.Value, ok bool) {
	branch, ok = b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok {
		return nil, nil, 0, nil, false
	}
	cmp, ok = branch.Cond.(*ssa.BinOp)
	if !ok {
		return nil, nil, 0, nil, false
	}
	op, other = cmp.Op, cmp.Y
	if !isLen(cmp.X, x) {
		if !isLen(cmp.Y, x) {
			return nil, nil, 0, nil, false
		}
		op, other = mirrored(op), cmp.X
	}
	return branch, cmp, op, other, true
}

// noLonger reports whether x is known to be no longer than a maximum where
// control gets to an instruction, or is tested and refused afterwards. A nil
// maximum stands for one that cannot be told.
func (f *Function) noLonger(x ssa.Value, at ssa.Instruction, max ssa.Value) bool {
	limit, limited := int64(0), false
	if max != nil {
		limit, limited = constInt(max)
	}
	ok := false
	f.lengthTests(x, at, func(op token.Token, other ssa.Value) {
		n, isConst := constInt(other)
		switch op {
		case token.LSS:
			n--
		case token.LEQ:
		case token.EQL:
			isConst = isConst && n > 1
			if !isConst && isConstantInt(other) {
				return
			}
		default:
			return
		}
		if !isConst && other == max {
			ok = true
		}
		ok = ok || !limited || !isConst || n <= limit
	})
	return ok || f.refusedLater(x, at) || f.measured(x, at) || f.partBounded(x, at, max)
}

func isConstantInt(v ssa.Value) bool {
	_, ok := constInt(v)
	return ok
}

// partBounded reports whether a list of pieces comes from a text whose length
// is known to fit into so many pieces.
func (f *Function) partBounded(x ssa.Value, at ssa.Instruction, pieces ssa.Value) bool {
	c, ok := x.(*ssa.Call)
	if !ok || isText(x.Type()) {
		return false
	}
	if inner, ok := firstArg(c).(*ssa.Call); ok {
		c = inner
	}
	var text ssa.Value
	step := int64(0)
	for _, a := range c.Call.Args {
		if isText(a.Type()) {
			text = a
		} else if n, ok := constInt(a); ok {
			step = n
		}
	}
	return text != nil && f.noLonger(text, at, inAll(pieces, step))
}

// refusedLater reports whether x's length is tested behind an instruction, and
// one side of the test refuses.
func (f *Function) refusedLater(x ssa.Value, at ssa.Instruction) bool {
	for _, b := range f.SSA.Blocks {
		branch, cmp, _, other, ok := f.lengthTest(b, x)
		if !ok || !f.cfg.reaches(at, branch) {
			continue
		}
		if n, isConst := constInt(other); isConst && n <= 1 || f.inLoopWith(branch, at) {
			continue
		}
		if cmp.Op == token.EQL || cmp.Op == token.NEQ || refuses(b.Succs[0]) || refuses(b.Succs[1]) {
			return true
		}
	}
	return false
}

// inLoopWith reports whether two instructions are in one loop: a test there
// steers it.
func (f *Function) inLoopWith(a, b ssa.Instruction) bool {
	return f.cfg.reaches(a, b) && f.cfg.reaches(b, a)
}

// refuses reports whether a block ends in an error or a panic, or answers the
// request with one.
func refuses(b *ssa.BasicBlock) bool {
	for range 4 {
		for _, instr := range b.Instrs {
			if c, ok := instr.(ssa.CallInstruction); ok && answersError(c.Common()) {
				return true
			}
		}
		switch last := b.Instrs[len(b.Instrs)-1].(type) {
		case *ssa.Panic:
			return true
		case *ssa.Return:
			return returnsError(last) || returnsZero(last)
		case *ssa.Jump:
			b = b.Succs[0]
			continue
		}
		return len(b.Succs) == 0
	}
	return false
}

// answersError reports whether a call says no to somebody, by its name.
func answersError(c *ssa.CallCommon) bool {
	name := ""
	if c.IsInvoke() {
		name = c.Method.Name()
	} else if fn := c.StaticCallee(); fn != nil {
		name = fn.Name()
	}
	for _, w := range vocabulary.Words(name) {
		switch w {
		case "error", "errorf", "abort", "fail", "failed", "fatal", "fatalf", "reject", "deny", "bad", "invalid":
			return !strings.HasPrefix(name, "Is")
		}
	}
	return false
}

// returnsZero reports whether a return hands out nothing but zeros: false, nil, "".
func returnsZero(ret *ssa.Return) bool {
	for _, v := range ret.Results {
		c, ok := v.(*ssa.Const)
		if !ok || c.Value != nil && c.Value.ExactString() != "false" && c.Value.ExactString() != `""` {
			return false
		}
	}
	return len(ret.Results) > 0
}

// deciders are the targets of a call that gives an error or a bool.
func (f *Function) deciders(c *ssa.Call) []target {
	res := c.Call.Signature().Results()
	if res.Len() == 0 {
		return nil
	}
	t := res.At(res.Len() - 1).Type()
	if b, ok := t.Underlying().(*types.Basic); !isError(t) && (!ok || b.Kind() != types.Bool) {
		return nil
	}
	list, _ := f.targets(&c.Call)
	var out []target
	for _, t := range list {
		if t.ours {
			out = append(out, t)
		}
	}
	return out
}
