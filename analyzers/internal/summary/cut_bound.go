package summary

import (
	"go/constant"
	"go/token"
	"go/types"
	"regexp"
	"strconv"
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
		return
	}
	cmp, ok = branch.Cond.(*ssa.BinOp)
	if !ok {
		return
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

// measured reports whether a function that control passed on the way to an
// instruction tests the length of its argument x, and its verdict is used.
func (f *Function) measured(x ssa.Value, at ssa.Instruction) bool {
	for _, b := range f.SSA.Blocks {
		if !b.Dominates(at.Block()) {
			continue
		}
		for _, instr := range b.Instrs {
			c, ok := instr.(*ssa.Call)
			if !ok || b == at.Block() && f.cfg.order[instr] > f.cfg.order[at] || !used(c) {
				continue
			}
			for _, t := range f.deciders(c) {
				for _, u := range t.summary.Uses {
					if u.Kind == Measured && u.From.Path == "" && u.From.Index < len(t.operands) {
						if o := t.operands[u.From.Index]; o.v != nil && same(o.v, x) {
							return true
						}
					}
				}
			}
		}
	}
	return false
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

// fixedSize reports whether a text has a length that the code chose itself: an
// array, a buffer, a digest, a random value, a constant.
func (f *Function) fixedSize(v ssa.Value, depth int) bool {
	if depth > 8 {
		return false
	}
	switch x := stripText(v).(type) {
	case *ssa.Const, *ssa.MakeSlice, *ssa.Alloc:
		return true
	case *ssa.Slice:
		return isArray(x.X.Type()) || f.fixedSize(x.X, depth+1)
	case *ssa.Extract:
		if c, ok := x.Tuple.(*ssa.Call); ok {
			return f.madeBy(c, depth)
		}
	case *ssa.Call:
		return f.madeBy(x, depth)
	case *ssa.Phi:
		for _, e := range x.Edges {
			if e != x && !f.fixedSize(e, depth+1) {
				return false
			}
		}
		return true
	case *ssa.UnOp:
		for _, s := range storesTo(x.X) {
			if !f.fixedSize(s, depth+1) {
				return false
			}
		}
		return len(storesTo(x.X)) > 0 || isArray(x.Type())
	}
	return false
}

// madeBy reports whether a call makes a text in a length of its own choice, or
// gives another form to one that has such a length.
func (f *Function) madeBy(c *ssa.Call, depth int) bool {
	name, pkg := "", ""
	if c.Call.IsInvoke() {
		name = c.Call.Method.Name()
		if p := c.Call.Method.Pkg(); p != nil {
			pkg = p.Path()
		}
	} else if fn := c.Call.StaticCallee(); fn != nil {
		name = originName(fn)
		if obj, ok := fn.Object().(*types.Func); ok && obj.Pkg() != nil {
			pkg = obj.Pkg().Path()
		}
	}
	switch pkg {
	case "strconv", "time", "math/big":
		return true
	case "encoding/hex", "encoding/base64", "encoding/base32", "strings", "bytes", "fmt":
		var texts []ssa.Value
		for _, a := range c.Call.Args {
			if isText(a.Type()) {
				texts = append(texts, a)
			} else {
				for _, e := range variadic(a) {
					if e != nil && isText(stripText(e).Type()) {
						texts = append(texts, e)
					}
				}
			}
		}
		for _, a := range texts {
			if _, isConst := stripText(a).(*ssa.Const); !isConst && !f.fixedSize(a, depth+1) {
				return false
			}
		}
		return len(texts) > 0
	}
	if b, ok := c.Call.Value.(*ssa.Builtin); ok && b.Name() == "append" {
		return f.fixedSize(c.Call.Args[0], depth+1) && f.fixedSize(c.Call.Args[1], depth+1)
	}
	return pkg == "crypto" || strings.HasPrefix(pkg, "crypto/") || pkg == "hash" || vocabulary.Making(name)
}

// fixedTurns reports whether an index grows in a loop that makes a number of
// turns that has nothing to do with x's length, and ends it without a refusal.
// It gives the number, or nil.
func (f *Function) fixedTurns(index, x ssa.Value, at ssa.Instruction) ssa.Value {
	for _, phi := range inductions(index) {
		header := phi.Block()
		if !header.Dominates(at.Block()) || !f.cfg.entered(at.Block())[header.Index] {
			continue
		}
		for _, b := range f.SSA.Blocks {
			if b != header && !(header.Dominates(b) && f.cfg.entered(b)[header.Index]) {
				continue // not in the loop
			}
			branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
			if !ok {
				continue
			}
			if bound := f.fixedExit(branch, header, x); bound != nil {
				return bound
			}
		}
	}
	return nil
}

// fixedExit gives the bound of a branch that leaves a loop after a number of
// turns that does not depend on x.
func (f *Function) fixedExit(branch *ssa.If, header *ssa.BasicBlock, x ssa.Value) ssa.Value {
	var exit *ssa.BasicBlock
	for _, s := range branch.Block().Succs {
		if s != header && !f.cfg.entered(s)[header.Index] {
			exit = s
		}
	}
	cmp, ok := branch.Cond.(*ssa.BinOp)
	if exit == nil || !ok || refuses(exit) {
		return nil
	}
	for _, pair := range [][2]ssa.Value{{cmp.X, cmp.Y}, {cmp.Y, cmp.X}} {
		counter := false
		for _, p := range inductions(pair[0]) {
			counter = counter || p.Block() == header
		}
		if counter && !dependsOnLength(pair[0], x) && isFixed(pair[1]) {
			return pair[1]
		}
	}
	return nil
}

// isFixed reports whether a number is a constant, or the length of a table.
func isFixed(v ssa.Value) bool {
	if n, ok := constInt(v); ok {
		return n > 1
	}
	c, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	if b, ok := c.Call.Value.(*ssa.Builtin); !ok || b.Name() != "len" {
		return false
	}
	arg := c.Call.Args[0]
	if isArray(arg.Type()) {
		return true
	}
	if s, ok := arg.(*ssa.Slice); ok {
		return isNewArray(s.X)
	}
	load, ok := arg.(*ssa.UnOp)
	if !ok {
		return false
	}
	_, global := load.X.(*ssa.Global)
	return global
}

// inductions are the loop variables that a number is computed from.
func inductions(v ssa.Value) []*ssa.Phi {
	var out []*ssa.Phi
	seen := map[ssa.Value]bool{}
	var visit func(v ssa.Value, depth int)
	visit = func(v ssa.Value, depth int) {
		if v == nil || seen[v] || depth > 8 {
			return
		}
		seen[v] = true
		switch x := v.(type) {
		case *ssa.Phi:
			out = append(out, x)
			for _, e := range x.Edges {
				visit(e, depth+1)
			}
		case *ssa.BinOp:
			visit(x.X, depth+1)
			visit(x.Y, depth+1)
		case *ssa.Convert:
			visit(x.X, depth+1)
		case *ssa.Call: // min(i*n, len(s))
			if _, ok := x.Call.Value.(*ssa.Builtin); ok {
				for _, a := range x.Call.Args {
					visit(a, depth+1)
				}
			}
		}
	}
	visit(v, 0)
	return out
}

// cutThere drops from what a callee adds to a label that it cuts, where what
// it is given has a length that was tested here.
func (f *Function) cutThere(added Facets, hops []Hop, o operand, label Facets, at ssa.Instruction) Facets {
	if added&Cut == 0 || o.v == nil {
		return added
	}
	if label&Sized != 0 || isText(o.v.Type()) && (f.fixedSize(o.v, 0) || f.sizedAt(o.v, at) != 0) {
		return added &^ Cut
	}
	if n := cutLimit(hops); n > 0 && isText(o.v.Type()) && f.noLonger(o.v, at, intConst(n)) {
		return added &^ Cut
	}
	return added
}

var cutWords = regexp.MustCompile(`^cut to ([0-9]+) bytes$`)

// cutLimit is the bound that a callee's steps tell, in bytes; 0 if they tell none.
func cutLimit(hops []Hop) int64 {
	for _, h := range hops {
		if m := cutWords.FindStringSubmatch(h.Message); m != nil {
			n, _ := strconv.ParseInt(m[1], 10, 64)
			return n
		}
	}
	return 0
}

func intConst(n int64) *ssa.Const { return ssa.NewConst(constant.MakeInt64(n), types.Typ[types.Int]) }

// sizedAt is Sized if a text has exactly a length that was demanded where
// control gets to an instruction.
func (f *Function) sizedAt(v ssa.Value, at ssa.Instruction) Facets {
	if !isText(v.Type()) {
		return 0
	}
	var sized Facets
	for _, b := range f.SSA.Blocks {
		branch, _, op, other, ok := f.lengthTest(b, v)
		if !ok {
			continue
		}
		if n, isConst := constInt(other); isConst && n <= 1 {
			continue
		}
		side := f.cfg.passing(branch, at)
		if side == onTrue && op == token.EQL || side == onFalse && op == token.NEQ {
			sized = Sized
		}
	}
	return sized
}

// stepOf is the length of the pieces that a loop takes: the constant that its
// counter is multiplied by or grows by.
func stepOf(v ssa.Value, depth int) int64 {
	if depth > 4 {
		return 0
	}
	switch x := v.(type) {
	case *ssa.BinOp:
		if n, ok := constInt(x.Y); ok && x.Op == token.MUL {
			return n
		}
		if n, ok := constInt(x.X); ok && x.Op == token.MUL {
			return n
		}
	case *ssa.Phi:
		for _, e := range x.Edges {
			if add, ok := e.(*ssa.BinOp); ok && add.Op == token.ADD && add.X == v {
				n, _ := constInt(add.Y)
				return n
			}
		}
	case *ssa.Call:
		for _, a := range x.Call.Args {
			if n := stepOf(a, depth+1); n > 0 {
				return n
			}
		}
	}
	return 0
}

// inAll is the length of so many pieces; nil if it cannot be told.
func inAll(pieces ssa.Value, step int64) ssa.Value {
	if n, ok := constInt(pieces); ok && step > 0 {
		return intConst(n * step)
	}
	return nil
}

// cutFor drops Cut from what a callee's flow adds where its shortened result
// is not taken for the whole.
func (f *Function) cutFor(fl *Flow, c ssa.CallInstruction) Facets {
	call, ok := c.(*ssa.Call)
	if fl.Facets&Cut == 0 || !ok || fl.To.Side != Out || !isText(call.Type()) || f.takenForWhole(call) {
		return fl.Facets
	}
	return fl.Facets &^ Cut
}
