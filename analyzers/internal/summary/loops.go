package summary

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// wholeRange finds the loop that a store belongs to when it writes every
// element of what it ranges over: "for i := range xs { xs[i].f = … }". It
// gives the first instruction behind the loop: there, every element is
// replaced. Nil if the store is no such thing.
func (f *Function) wholeRange(s *ssa.Store) ssa.Instruction {
	elem := elementOf(s.Addr)
	if elem == nil {
		return nil
	}
	next, ok := elem.Index.(*ssa.BinOp)
	if !ok || next.Op != token.ADD || next.Block().Comment != "rangeindex.loop" {
		return nil
	}
	header := next.Block()
	branch, ok := header.Instrs[len(header.Instrs)-1].(*ssa.If)
	if !ok {
		return nil
	}
	cond, ok := branch.Cond.(*ssa.BinOp)
	if !ok || cond.X != next || !f.lengthOf(cond.Y, elem.X) {
		return nil
	}
	done := header.Succs[1]
	if len(done.Preds) != 1 || !dominatesBackEdges(s.Block(), header) {
		return nil
	}
	return done.Instrs[0]
}

// elementOf is the element address that an address is a part of.
func elementOf(addr ssa.Value) *ssa.IndexAddr {
	for {
		switch a := addr.(type) {
		case *ssa.IndexAddr:
			return a
		case *ssa.FieldAddr:
			addr = a.X
		default:
			return nil
		}
	}
}

// lengthOf reports whether v is the length of what x denotes.
func (f *Function) lengthOf(v, x ssa.Value) bool {
	call, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	b, ok := call.Call.Value.(*ssa.Builtin)
	if !ok || b.Name() != "len" {
		return false
	}
	if call.Call.Args[0] == x {
		return true
	}
	for _, p := range f.refs(call.Call.Args[0]) {
		for _, q := range f.refs(x) {
			if p == q {
				return true
			}
		}
	}
	return false
}

// dominatesBackEdges reports whether every further turn of the loop passes b.
func dominatesBackEdges(b, header *ssa.BasicBlock) bool {
	for _, p := range header.Preds {
		if header.Dominates(p) && !b.Dominates(p) {
			return false
		}
	}
	return true
}
