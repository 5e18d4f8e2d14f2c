package summary

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/ssabuild"
)

// A Walk follows all ways through a function. A mark rides along: what the
// walk has seen so far.
type Walk struct {
	Mark int                         // at the entry
	Step func(s *Step)               // at every call, and at what ends a block
	Each bool                        // Step is for every other instruction, too
	Cut  func(t Test, mark int) bool // edges not to take; may be nil
	Back bool                        // ways may not go round a loop again while the mark is above this walk's Mark
	Any  bool                        // it does not matter on which way something is reached, nor in which order
}

// A Step is an instruction on a way. It holds until the walk goes on.
type Step struct {
	Instr ssa.Instruction
	Mark  int
	Stop  bool   // the way ends here
	Forks []Fork // instead of going on as it is, the way goes on as each of these
	Index int    // of the instruction in its block
	env   env
	c     *Control
	node  *node
}

// A Fork is one of several ways on.
type Fork struct {
	Mark  int
	Learn []Known
}

// Is tells whether a value is a constant, as far as the way tells.
func (s *Step) Is(v ssa.Value, want string) (truth, known bool) { return s.c.is(s.env, v, want) }

// Resolve gives the value that a phi has on the way.
func (s *Step) Resolve(v ssa.Value) ssa.Value { return s.c.resolve(s.env, v) }

// Branches gives the branches that the way took, the latest last.
func (s *Step) Branches() []Test {
	var list []Test
	for n := s.node; n != nil; n = n.parent {
		if n.test.If != nil {
			list = append(list, n.test)
		}
	}
	slices.Reverse(list)
	return list
}

type node struct {
	block  *ssa.BasicBlock
	start  int // of the stops of the block: the first that is still ahead
	env    env
	mark   int
	parent *node
	test   Test // the branch that led here
}

// maxNodes bounds a walk. Beyond it ways forget what they learnt, so that
// every place that can be reached is.
const maxNodes = 6000

type nodeKey struct{ block, start, mark, env int32 }

// ways is what a walk has seen and where it has to go on. Functions are walked
// many times, so the walks of a package use its memory one after the other.
type ways struct {
	seen   map[nodeKey]bool
	stack  []*node
	chunks [][]node
	used   int // nodes
}

// chunkSize is how many nodes are made at once.
const chunkSize = 64

// node makes a node. It holds until the walk ends.
func (ws *ways) node(n node) *node {
	if ws.used == len(ws.chunks)*chunkSize {
		ws.chunks = append(ws.chunks, make([]node, chunkSize))
	}
	p := &ws.chunks[ws.used/chunkSize][ws.used%chunkSize]
	ws.used++
	*p = n
	return p
}

// Follow follows the ways of a walk, in an order that rests on the code alone.
func (c *Control) Follow(w *Walk) {
	if len(c.fn.Blocks) == 0 {
		return
	}
	p := c.f.pkg
	ws := p.spare
	p.spare = nil // a step may begin another walk
	if ws == nil {
		ws = &ways{seen: map[nodeKey]bool{}}
	}
	s := &Step{c: c} // one for the whole walk: nobody keeps it
	ws.stack = append(ws.stack, ws.node(node{block: c.fn.Blocks[0], mark: w.Mark}))
	for len(ws.stack) > 0 {
		n := ws.stack[len(ws.stack)-1]
		ws.stack = ws.stack[:len(ws.stack)-1]
		c.through(w, ws, n, s)
	}
	if len(ws.seen) <= 512 { // a larger map takes longer to clear than to make
		clear(ws.seen)
		ws.used = 0
		p.spare = ws
	}
}

func (c *Control) push(ws *ways, n node) {
	if len(ws.seen) > maxNodes {
		n.env, c.bounded = nil, true
	}
	k := nodeKey{int32(n.block.Index), int32(n.start), int32(n.mark), c.number(n.env)}
	if !ws.seen[k] {
		ws.seen[k] = true
		ws.stack = append(ws.stack, ws.node(n))
	}
}

// A stop is an instruction that walks look at.
type stop struct {
	instr ssa.Instruction
	index int       // in its block
	told  *callTold // nil if it is no call, or one that tells nothing
}

// stopsOf lists the stops of a block: calls and what ends it, or each
// instruction.
func (c *Control) stopsOf(b *ssa.BasicBlock, each bool) []stop {
	kept := &c.stops
	if each {
		kept = &c.eachStop
	}
	if *kept == nil {
		*kept = make([][]stop, len(c.fn.Blocks))
	}
	if (*kept)[b.Index] == nil {
		(*kept)[b.Index] = c.listStops(b, each)
	}
	return (*kept)[b.Index]
}

func (c *Control) listStops(b *ssa.BasicBlock, each bool) []stop {
	var list []stop
	for i, instr := range b.Instrs {
		s := stop{instr: instr, index: i}
		switch x := instr.(type) {
		case *ssa.DebugRef:
			continue
		case *ssa.Call:
			if t := c.callTold(x); t.ends || len(t.always)+len(t.either) > 0 {
				s.told = t
			}
		case ssa.CallInstruction:
		default:
			if !each && i < len(b.Instrs)-1 {
				continue
			}
		}
		list = append(list, s)
	}
	return list
}

// through takes a way through the rest of a block and adds the ways on, the
// first to follow last.
func (c *Control) through(w *Walk, ws *ways, n *node, s *Step) {
	mark, e := n.mark, n.env
	stops := c.stopsOf(n.block, w.Each)
	for i := n.start; i < len(stops); i++ {
		at := &stops[i]
		*s = Step{Instr: at.instr, Mark: mark, Index: at.index, env: e, c: c, node: n}
		if w.Step != nil {
			w.Step(s)
		}
		if s.Stop {
			return
		}
		mark = s.Mark
		forks := s.Forks
		if t := at.told; t != nil {
			if t.ends {
				return
			}
			ok := true
			for _, k := range t.always {
				if e, ok = c.learn(e, k); !ok {
					return
				}
			}
			if forks == nil {
				for _, list := range t.either {
					forks = append(forks, Fork{Mark: mark, Learn: list})
				}
			}
		}
		if forks != nil {
			c.fork(ws, n, forks, i+1, e)
			return
		}
	}
	c.successors(w, ws, n, mark, e)
}

func (c *Control) fork(ws *ways, n *node, forks []Fork, start int, e env) {
	for _, f := range slices.Backward(forks) {
		fe, ok := e, true
		for _, k := range f.Learn {
			if fe, ok = c.learn(fe, k); !ok {
				break
			}
		}
		if ok {
			c.push(ws, node{block: n.block, start: start, env: fe, mark: f.Mark, parent: n})
		}
	}
}

func (c *Control) successors(w *Walk, ws *ways, n *node, mark int, e env) {
	b := n.block
	add := func(to *ssa.BasicBlock, e env, t Test) {
		if w.Back && mark > w.Mark && to.Dominates(b) {
			return
		}
		e = c.enter(e, b, to)
		if w.Any {
			e = c.live().of(e, to)
		}
		c.push(ws, node{block: to, env: e, mark: mark, parent: n, test: t})
	}
	branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok {
		for _, to := range slices.Backward(b.Succs) {
			add(to, e, Test{})
		}
		return
	}
	for side := 1; side >= 0; side-- {
		t, next, ok := c.side(branch, side == 0, e)
		if ok && (w.Cut == nil || !w.Cut(t, mark)) {
			add(b.Succs[side], next, t)
		}
	}
}

// side takes one side of a branch; false if the way contradicts it.
func (c *Control) side(branch *ssa.If, taken bool, e env) (Test, env, bool) {
	if param, _ := ssabuild.GivenFor(branch); param != nil && !taken {
		return Test{}, nil, false
	}
	subject, is, holds := condition(c.resolve(e, branch.Cond))
	for range 4 { // a phi that stands for a comparison
		r := c.resolve(e, subject)
		if r == subject || is != IsTrue {
			subject = r
			break
		}
		s, i, h := condition(r)
		subject, is, holds = s, i, holds == h
	}
	t := Test{If: branch, Taken: taken, Subject: subject, Is: is, Holds: holds == taken}
	next, ok := c.learn(e, Known{subject, t.Is, t.Holds})
	return t, next, ok
}
