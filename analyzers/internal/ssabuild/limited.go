package ssabuild

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A Limit is what a reader does when it has given as much as it may.
type Limit uint8

// The limits.
const (
	NoLimit Limit = iota
	Cuts          // it says that there is no more
	Refuses       // it fails with an error of its own
)

// LimitOf tells how the Read method of a type, if this package has it, ends
// what is longer than the type's own count allows.
func LimitOf(t types.Type, prog *ssa.Program) Limit {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || types.IsInterface(named) {
		return NoLimit
	}
	for m := range named.Methods() {
		if fn := prog.FuncValue(m); m.Name() == "Read" && fn != nil && len(fn.Blocks) > 0 && reads(m.Signature()) {
			return limitOfRead(fn)
		}
	}
	return NoLimit
}

// reads reports whether a method is as io.Reader has it.
func reads(sig *types.Signature) bool {
	return sig.Params().Len() == 1 && sig.Results().Len() == 2 && types.TypeString(sig.Params().At(0).Type(), nil) == "[]byte" && types.TypeString(sig.Results().At(1).Type(), nil) == "error"
}

// limitOfRead looks for a count that the method keeps, and for what it returns
// on one side of a test of it.
func limitOfRead(fn *ssa.Function) Limit {
	kept := counts(fn)
	limit := NoLimit
	for _, b := range fn.Blocks {
		branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		cmp, ok := branch.Cond.(*ssa.BinOp)
		if !ok || !Orders(cmp.Op) && cmp.Op != token.EQL || !ofField(cmp.X, fn, kept, 0) && !ofField(cmp.Y, fn, kept, 0) {
			continue
		}
		for _, side := range b.Succs {
			limit = max(limit, endsIn(fn, side))
		}
	}
	return limit
}

// counts gives the numbers among the receiver's fields to which the method adds,
// or from which it takes.
func counts(fn *ssa.Function) map[int]bool {
	kept := map[int]bool{}
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			st, ok := instr.(*ssa.Store)
			if !ok {
				continue
			}
			fa, ok := st.Addr.(*ssa.FieldAddr)
			sum, is := st.Val.(*ssa.BinOp)
			if ok && is && fa.X == fn.Params[0] && (sum.Op == token.ADD || sum.Op == token.SUB) && ofField(sum, fn, map[int]bool{fa.Field: true}, 0) {
				kept[fa.Field] = true
			}
		}
	}
	return kept
}

// ofField reports whether a number is one of the receiver's fields, or is
// reckoned from one.
func ofField(v ssa.Value, fn *ssa.Function, fields map[int]bool, depth int) bool {
	if depth > 4 {
		return false
	}
	switch x := v.(type) {
	case *ssa.UnOp:
		fa, ok := x.X.(*ssa.FieldAddr)
		return ok && x.Op == token.MUL && fa.X == fn.Params[0] && fields[fa.Field]
	case *ssa.Convert:
		return ofField(x.X, fn, fields, depth+1)
	case *ssa.BinOp:
		return ofField(x.X, fn, fields, depth+1) || ofField(x.Y, fn, fields, depth+1)
	}
	return false
}

// endsIn tells what error is returned where control goes on from a side of a
// test only, and nothing is read any more.
func endsIn(fn *ssa.Function, side *ssa.BasicBlock) Limit {
	if len(side.Preds) > 1 || slices.ContainsFunc(fn.Blocks, func(b *ssa.BasicBlock) bool { return side.Dominates(b) && readsOn(b) }) {
		return NoLimit
	}
	limit := NoLimit
	for _, b := range fn.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok {
			continue
		}
		phi, merged := ret.Results[1].(*ssa.Phi)
		if side.Dominates(b) {
			limit = max(limit, endsWith(ret.Results[1]))
		} else if merged && phi.Block() == b {
			for i, from := range b.Preds {
				if side.Dominates(from) {
					limit = max(limit, endsWith(phi.Edges[i]))
				}
			}
		}
	}
	return limit
}

// readsOn reports whether a block calls another reader.
func readsOn(b *ssa.BasicBlock) bool {
	return slices.ContainsFunc(b.Instrs, func(instr ssa.Instruction) bool {
		call, ok := instr.(*ssa.Call)
		return ok && reads(call.Call.Signature())
	})
}

// endsWith tells what an error says: io.EOF is the end, another variable's or one
// just made fails. What another reader gives says nothing.
func endsWith(v ssa.Value) Limit {
	v = UnderInterface(v)
	switch x := v.(type) {
	case *ssa.UnOp:
		if g, ok := x.X.(*ssa.Global); ok {
			if g.Name() == "EOF" && g.Pkg.Pkg.Path() == "io" {
				return Cuts
			}
			return Refuses
		}
	case *ssa.Call:
		if fn := x.Call.StaticCallee(); fn != nil {
			return Refuses
		}
	case *ssa.Alloc:
		return Refuses
	}
	return NoLimit
}
