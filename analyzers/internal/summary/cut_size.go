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

// measured reports whether a function that control passed on the way to an
// instruction tests the length of its argument x, and its verdict is used.
func (f *Function) measured(x ssa.Value, at ssa.Instruction) bool {
	for _, b := range f.SSA.Blocks {
		if !b.Dominates(at.Block()) {
			continue
		}
		for _, instr := range b.Instrs {
			c, ok := instr.(*ssa.Call)
			if !ok || b == at.Block() && f.cfg.index(instr) > f.cfg.index(at) || !used(c) {
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

// fixedSize reports whether a text has a length that the code chose itself: an
// array, a buffer, a digest, a random value, a constant.
func (f *Function) fixedSize(v ssa.Value, depth int) bool {
	if depth > 8 {
		return false
	}
	switch x := stripText(v).(type) {
	case *ssa.Const, *ssa.MakeSlice, *ssa.Alloc:
		return true
	case *ssa.Parameter:
		return f.passedFixed(x, depth)
	case *ssa.Slice:
		return isArray(x.X.Type()) || f.fixedSize(x.X, depth+1)
	case *ssa.Extract:
		if c, ok := x.Tuple.(*ssa.Call); ok {
			return f.madeBy(c, depth) || f.returnsFixed(c, x.Index, depth)
		}
	case *ssa.Call:
		return f.madeBy(x, depth) || isText(x.Type()) && f.returnsFixed(x, 0, depth)
	case *ssa.Phi:
		for _, e := range x.Edges {
			if e != x && !f.fixedSize(e, depth+1) {
				return false
			}
		}
		return true
	case *ssa.UnOp:
		if g, ok := x.X.(*ssa.Global); ok {
			return isArray(x.Type()) || f.keptFixed(g, depth)
		}
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

// cutFor drops Cut from what a callee's flow adds where its shortened result
// is not taken for the whole.
func (f *Function) cutFor(fl *Flow, c ssa.CallInstruction) Facets {
	call, ok := c.(*ssa.Call)
	if fl.Facets&Cut == 0 || !ok || fl.To.Side != Out || !isText(call.Type()) || f.takenForWhole(call) {
		return fl.Facets
	}
	return fl.Facets &^ Cut
}

// arraySite judges [32]byte(x): what is longer than the array is cut, only
// what is shorter panics.
func (f *Function) arraySite(i *ssa.SliceToArrayPointer) *cutSite {
	ptr, ok := i.Type().Underlying().(*types.Pointer)
	if !ok || !isText(i.X.Type()) {
		return nil
	}
	array, ok := ptr.Elem().Underlying().(*types.Array)
	if !ok || f.fixedSize(i.X, 0) || f.calledBack(i.X) {
		return nil
	}
	if s, isSlice := i.X.(*ssa.Slice); isSlice && (s.Low != nil || s.High != nil) {
		return nil
	}
	max := intConst(array.Len())
	if f.noLonger(i.X, i, max) || f.wholeUsed(i.X, i) || f.sliced(i.X, func(s *ssa.Slice) bool { return s.Low != nil }) {
		return nil
	}
	return &cutSite{instr: i, x: i.X, bound: boundWord(max, "bytes")}
}

// calledBack reports whether a text is what a function literal is given, and
// no name says that it is a secret: a store that is walked gives the keys that
// the service itself has made.
func (f *Function) calledBack(x ssa.Value) bool {
	p, ok := stripText(x).(*ssa.Parameter)
	return ok && f.SSA.Parent() != nil && vocabulary.Secret(p.Name()) == vocabulary.None
}
