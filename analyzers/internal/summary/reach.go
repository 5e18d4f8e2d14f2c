package summary

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// reachability answers which instruction control can get to from which.
type reachability struct {
	fn    *ssa.Function
	order map[*ssa.BasicBlock]map[ssa.Instruction]int // of long blocks; made when first asked for
	after [][]bool                                    // after[b][c]: block c can be entered after leaving block b
	found map[searchKey]bool                          // answers of search

	blocks  []*ssa.BasicBlock // see inOrder
	forward bool              // there are no loops
}

// A searchKey is a question to search. The kills of a place only grow in
// number while the labels of a function are computed.
type searchKey struct {
	from, to ssa.Instruction // from is nil for the entry
	place    place
	kills    int
}

func newReachability(fn *ssa.Function) *reachability {
	blocks, forward := inOrder(fn)
	return &reachability{fn: fn, after: make([][]bool, len(fn.Blocks)), found: map[searchKey]bool{}, blocks: blocks, forward: forward}
}

// inOrder gives the blocks of a function such that control goes on to later
// ones only; forward is false if loops forbid that. What happens after a panic
// comes last: it hands out what the others have set.
func inOrder(fn *ssa.Function) (list []*ssa.BasicBlock, forward bool) {
	list = make([]*ssa.BasicBlock, 0, len(fn.Blocks))
	forward = true
	const open, done = 1, 2
	state := make([]int8, len(fn.Blocks))
	var visit func(b *ssa.BasicBlock)
	visit = func(b *ssa.BasicBlock) {
		state[b.Index] = open
		for _, next := range slices.Backward(b.Succs) {
			switch state[next.Index] {
			case 0:
				visit(next)
			case open:
				forward = false
			}
		}
		state[b.Index] = done
		list = append(list, b)
	}
	if fn.Recover != nil {
		visit(fn.Recover)
	}
	if len(fn.Blocks) > 0 {
		visit(fn.Blocks[0])
	}
	slices.Reverse(list)
	return list, forward
}

// smallBlock is the length up to which a block is searched; a longer one gets
// an index.
const smallBlock = 32

// index gives the place of an instruction within its block.
func (r *reachability) index(instr ssa.Instruction) int {
	b := instr.Block()
	if len(b.Instrs) <= smallBlock {
		return slices.Index(b.Instrs, instr)
	}
	order := r.order[b]
	if order == nil {
		order = make(map[ssa.Instruction]int, len(b.Instrs))
		for i, instr := range b.Instrs {
			order[instr] = i
		}
		if r.order == nil {
			r.order = map[*ssa.BasicBlock]map[ssa.Instruction]int{}
		}
		r.order[b] = order
	}
	return order[instr]
}

// entered gives the blocks that can be entered after leaving b.
func (r *reachability) entered(b *ssa.BasicBlock) []bool {
	if set := r.after[b.Index]; set != nil {
		return set
	}
	set := make([]bool, len(r.fn.Blocks))
	work := append([]*ssa.BasicBlock(nil), b.Succs...)
	for len(work) > 0 {
		c := work[len(work)-1]
		work = work[:len(work)-1]
		if !set[c.Index] {
			set[c.Index] = true
			work = append(work, c.Succs...)
		}
	}
	r.after[b.Index] = set
	return set
}

// reaches reports whether control can get from one instruction to another.
func (r *reachability) reaches(from, to ssa.Instruction) bool {
	if from.Block() == to.Block() && r.index(from) < r.index(to) {
		return true
	}
	return r.entered(from.Block())[to.Block().Index]
}

// flows reports whether control can get from one instruction to another
// without passing a kill other than self.
func (r *reachability) flows(from, to ssa.Instruction, p place, kills []*write) bool {
	if !r.reaches(from, to) {
		return false
	}
	others := false
	for _, k := range kills {
		others = others || k.instr != from
	}
	if !others {
		return true
	}
	return r.remembered(searchKey{from, to, p, len(kills)}, from.Block(), r.index(from)+1, kills)
}

func (r *reachability) remembered(key searchKey, b *ssa.BasicBlock, start int, kills []*write) bool {
	answer, ok := r.found[key]
	if !ok {
		answer = r.search(b, start, key.to, kills)
		r.found[key] = answer
	}
	return answer
}

// flowsFromEntry is flows from the function's entry.
func (r *reachability) flowsFromEntry(to ssa.Instruction, p place, kills []*write) bool {
	if len(kills) == 0 {
		return true
	}
	return r.remembered(searchKey{nil, to, p, len(kills)}, r.fn.Blocks[0], 0, kills)
}

// search walks from an index of a block to an instruction, stopping at kills.
func (r *reachability) search(b *ssa.BasicBlock, start int, to ssa.Instruction, kills []*write) bool {
	target, goal := to.Block(), r.index(to)
	// clear reports whether no kill stands in block c in [from, upto).
	clear := func(c *ssa.BasicBlock, from, upto int) bool {
		for _, k := range kills {
			if i := r.index(k.instr); k.edge == nil && k.instr.Block() == c && from <= i && i < upto {
				return false
			}
		}
		return true
	}
	if b == target && start <= goal && clear(b, start, goal) {
		return true
	}
	if !clear(b, start, len(b.Instrs)) {
		return false
	}
	seen := make([]bool, len(r.fn.Blocks))
	work := open(b, kills)
	for len(work) > 0 {
		c := work[len(work)-1]
		work = work[:len(work)-1]
		if seen[c.Index] {
			continue
		}
		seen[c.Index] = true
		if c == target && clear(c, 0, goal) {
			return true
		}
		if clear(c, 0, len(c.Instrs)) {
			work = append(work, open(c, kills)...)
		}
	}
	return false
}

// open gives the blocks that control can go on to from a block, without the
// edges that count as kills.
func open(b *ssa.BasicBlock, kills []*write) []*ssa.BasicBlock {
	return slices.DeleteFunc(slices.Clone(b.Succs), func(next *ssa.BasicBlock) bool {
		return slices.ContainsFunc(kills, func(k *write) bool { return k.edge == next && k.instr.Block() == b })
	})
}
