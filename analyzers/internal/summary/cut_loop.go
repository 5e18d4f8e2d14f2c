package summary

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

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
