package summary

import "golang.org/x/tools/go/ssa"

// liveness tells what a way may forget. Ways that differ only in what nobody
// asks for any more go on as one.
type liveness struct {
	c      *Control
	asks   map[ssa.Value][]*ssa.BasicBlock // where it matters what is known of a value
	blocks map[int32][]bool                // of a value, by number: the blocks at whose start it still matters
}

// live gives the liveness of what is known in the function. What walks ask
// for at a return are its results.
func (c *Control) live() *liveness {
	if c.asked != nil {
		return c.asked
	}
	l := &liveness{c: c, asks: map[ssa.Value][]*ssa.BasicBlock{}, blocks: map[int32][]bool{}}
	c.asked = l
	for _, b := range c.fn.Blocks {
		for _, s := range c.stopsOf(b, false) {
			if s.told == nil {
				continue
			}
			l.ask(b, s.told.always)
			for _, list := range s.told.either {
				l.ask(b, list)
			}
		}
		switch x := b.Instrs[len(b.Instrs)-1].(type) {
		case *ssa.If:
			l.note(b, x.Cond)
		case *ssa.Return:
			for _, v := range x.Results {
				l.note(b, v)
			}
		}
		for _, to := range b.Succs {
			for _, instr := range to.Instrs {
				phi, ok := instr.(*ssa.Phi)
				if !ok {
					break
				}
				for i, from := range to.Preds {
					if from == b && c.tracked[phi] {
						l.note(b, phi.Edges[i])
					}
				}
			}
		}
	}
	return l
}

func (l *liveness) ask(b *ssa.BasicBlock, list []Known) {
	for _, k := range list {
		l.note(b, k.Value)
	}
}

// note notes that a block asks for a value, and so for all that the value can
// stand for.
func (l *liveness) note(b *ssa.BasicBlock, v ssa.Value) {
	v = l.c.canonical(v)
	if list := l.asks[v]; len(list) > 0 && list[len(list)-1] == b {
		return
	}
	l.asks[v] = append(l.asks[v], b)
	if phi, ok := v.(*ssa.Phi); ok {
		for _, e := range phi.Edges {
			l.note(b, e)
		}
	}
	if subject, _, _ := condition(v); subject != v {
		l.note(b, subject)
	}
}

// of leaves out of what is known at the start of a block what does not matter
// from there on.
func (l *liveness) of(e env, b *ssa.BasicBlock) env {
	for i, f := range e {
		if l.matters(f.v, b) {
			continue
		}
		out := append(make(env, 0, len(e)-1), e[:i]...)
		for _, f := range e[i+1:] {
			if l.matters(f.v, b) {
				out = append(out, f)
			}
		}
		return out
	}
	return e
}

func (l *liveness) matters(v int32, b *ssa.BasicBlock) bool {
	blocks := l.blocks[v]
	if blocks == nil {
		blocks = make([]bool, len(l.c.fn.Blocks))
		work := append([]*ssa.BasicBlock(nil), l.asks[l.c.nums.list[v]]...)
		for len(work) > 0 {
			b := work[len(work)-1]
			work = work[:len(work)-1]
			if !blocks[b.Index] {
				blocks[b.Index] = true
				work = append(work, b.Preds...)
			}
		}
		l.blocks[v] = blocks
	}
	return blocks[b.Index]
}
