package behaviour

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/term"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// doubted: a middleware that turns requests away by a test of which nothing
// more is known may well ask who the caller is. Where no guard is seen before
// the next handler, such a test makes authentication and authorization
// unknown, not missing: a session that an earlier middleware has put into the
// context is often all there is to see. So does a guard that some requests
// pass by: whether they are the ones that should is not for this engine to say.
func (g *guards) doubted(next ssa.Instruction, p term.Protection) term.Protection {
	return p.Each(func(p term.Protection, name *string) term.Protection {
		w := g.worldOf(name)
		return g.doubtedOn(p, w, func(o *option) *ssa.If {
			branch := g.decisive(w, func(_ *ssa.If, side *ssa.BasicBlock) bool { return leaves(side, next, o) })
			if branch == nil || !g.turnsAway(next, w) {
				return nil
			}
			return branch
		})
	})
}

// doubtedOpen is the same for a chain that goes on when the handler returns
// without having stopped it. What a helper is in doubt about, its caller is.
func (g *guards) doubtedOpen(p term.Protection) term.Protection {
	return p.Each(func(p term.Protection, name *string) term.Protection {
		w := g.worldOf(name)
		return g.doubtedBelow(g.doubtedOn(p, w, func(o *option) *ssa.If {
			return g.decisive(w, func(branch *ssa.If, side *ssa.BasicBlock) bool { return g.goesOn(branch, side, o) })
		}))
	})
}

func (g *guards) doubtedBelow(p term.Protection) term.Protection {
	if understood(p) {
		return p
	}
	for _, b := range g.f.blocks {
		for _, instr := range b.Instrs {
			call, ok := instr.(*ssa.Call)
			if !ok {
				continue
			}
			body := g.f.bodyOf(call)
			if body == nil || body.Goes == nil {
				continue
			}
			for k, v := range body.Goes {
				if v.Status == term.Unsure && p[k].Status == term.Unguarded {
					p[k] = term.Verdict{Status: term.Unsure, By: v.By, At: v.At}
				}
			}
		}
	}
	return p
}

// understood reports whether something is known already of who may pass.
func understood(p term.Protection) bool {
	return p[term.Authn].Status != term.Unguarded || p[term.Authz].Status != term.Unguarded
}

// doubtedOn doubts what is missing if a test may ask for it, or would with a
// setting as it is: required(true).
func (g *guards) doubtedOn(p term.Protection, w *world, decisive func(*option) *ssa.If) term.Protection {
	limits := g.withNames(map[term.Guard]bool{})[term.RateLimit]
	if understood(p) && !limits {
		return p
	}
	branch := decisive(nil)
	for i := range g.options {
		if o := &g.options[i]; branch == nil && o.why == byConfig && !w.decides(o) {
			branch = decisive(o)
		}
	}
	if branch == nil {
		return p
	}
	doubt := term.Verdict{Status: term.Unsure, By: g.f.b.Name + " turns requests away by a test that is not understood", At: g.f.e.place(branch)}
	if limits {
		if p[term.RateLimit].Status == term.Unguarded {
			p[term.RateLimit] = doubt
		}
		return p // that is what its name says that it asks
	}
	seen := false
	for _, k := range []term.Guard{term.Authn, term.Authz} {
		if acc, ok := g.some[k]; ok && g.in(w, k, nil).met {
			seen = true
			p[k] = term.Verdict{Status: term.Unsure, By: acc.By + " can be passed by", At: acc.At}
		}
	}
	if seen {
		return p
	}
	kinds := []term.Guard{term.Authn, term.Authz}
	if g.ofAccount(branch.Cond) {
		kinds = kinds[:1]
	}
	for _, k := range kinds {
		p[k] = doubt
	}
	return p
}

// turnsAway reports whether some way that can be taken leaves the function
// without passing the instruction.
func (g *guards) turnsAway(next ssa.Instruction, w *world) bool {
	away := false
	g.f.e.Flow.Follow(g.f.ssa, Walk{Step: func(s *Step) {
		if s.Instr == next {
			s.Stop = true
		}
		if _, ok := s.Instr.(*ssa.Return); ok {
			away = true
		}
	}, Cut: w.cuts})
	return away
}

// decisive finds a test of the request that decides what becomes of it: of its
// sides one can escape and the other cannot. One of the state of an account
// tells less than any other.
func (g *guards) decisive(w *world, escapes func(branch *ssa.If, side *ssa.BasicBlock) bool) *ssa.If {
	var state *ssa.If
	for _, b := range g.f.blocks {
		branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok || g.known(branch) || !g.asks(branch.Cond) || w != nil && !g.in(w, term.Guards, nil).has(branch) {
			continue
		}
		if escapes(branch, b.Succs[0]) == escapes(branch, b.Succs[1]) {
			continue
		}
		if !g.ofAccount(branch.Cond) {
			return branch
		}
		state = branch
	}
	return state
}

// ofAccount reports whether a condition asks whether an account is in use: who
// the caller is, not what they may do.
func (g *guards) ofAccount(cond ssa.Value) bool {
	v := cond
	if x, ok := v.(*ssa.UnOp); ok && x.Op == token.NOT {
		v = x.X
	}
	if x, ok := v.(*ssa.BinOp); ok {
		if _, constant := x.Y.(*ssa.Const); !constant {
			return false
		}
		v = x.X
	}
	return slices.ContainsFunc(vocabulary.Words(fieldName(v)), func(w string) bool { return accountStates[w] })
}

var accountStates = map[string]bool{
	"status": true, "archived": true, "disabled": true, "enabled": true, "active": true, "inactive": true, "activated": true,
	"deactivated": true, "banned": true, "suspended": true, "deleted": true, "locked": true, "expired": true,
}

// known reports whether a branch is a decision of a guard of another kind.
func (g *guards) known(branch *ssa.If) bool {
	for side := range 2 {
		kinds := g.refused[refusedKey{branch, nil}][side].and(g.imply(branch.Cond, truth(side == 0)))
		for k := range kinds {
			if k == term.RateLimit || k == term.BodyLimit || k == term.Method {
				return true
			}
		}
	}
	return false
}

// asks reports whether a condition asks for more than the presence of
// something, by what it does or by what it is called.
func (g *guards) asks(cond ssa.Value) bool {
	if g.independent(cond) != "" {
		return false
	}
	return g.strong(cond) || g.consults(cond, 0)
}

// consults reports whether a condition rests on a call that may look
// something up: any function but those of the standard library, and those by
// name that ask who the caller is.
func (g *guards) consults(v ssa.Value, depth int) bool {
	if depth > 8 {
		return false
	}
	switch x := v.(type) {
	case *ssa.UnOp:
		return g.consults(x.X, depth+1)
	case *ssa.BinOp:
		return g.consults(x.X, depth+1) || g.consults(x.Y, depth+1)
	case *ssa.Extract:
		return g.consults(x.Tuple, depth+1)
	case *ssa.MakeInterface:
		return g.consults(x.X, depth+1)
	case *ssa.Convert:
		return g.consults(x.X, depth+1)
	case *ssa.Phi:
		return slices.ContainsFunc(x.Edges, func(e ssa.Value) bool { return g.consults(e, depth+1) })
	case *ssa.Call:
		if _, ok := x.Call.Value.(*ssa.Builtin); ok {
			return false
		}
		for _, m := range g.calledBy(x).mirrors {
			if g.consults(m.Arg.Of, depth+1) {
				return true // failed(c, err): it is so as its argument is
			}
		}
		to := calleeOf(&x.Call)
		if to.obj == nil || to.obj.Pkg() == nil {
			return true
		}
		if g.f.e.standard(to.obj.Pkg()) {
			return false
		}
		if body := g.f.e.behaviourOf(to.obj); body != nil && body.Empty() {
			return false // its body does nothing that could decide
		}
		name := to.obj.Name()
		return vocabulary.Authentication("", name) || vocabulary.Authorization("", name) || looksUp(to.obj)
	}
	return false
}

// looksUp reports whether a function gives more than text and numbers: an
// object that it found, or an error.
func looksUp(obj *types.Func) bool {
	for v := range obj.Signature().Results().Variables() {
		if _, basic := v.Type().Underlying().(*types.Basic); !basic {
			return true
		}
	}
	return false
}

// goesOn reports whether control can get from a side of a branch to a return
// with the chain of handlers not stopped.
func (g *guards) goesOn(branch *ssa.If, side *ssa.BasicBlock, o *option) bool {
	taken := side == branch.Block().Succs[0]
	return !g.stoppedIf(branch.Cond, truth(taken)) && escapes(side, o, func(instr ssa.Instruction) bool {
		_, panics := instr.(*ssa.Panic)
		return panics || g.f.stopsChain(instr)
	})
}

// leaves reports whether control can get from a block to a way out of the
// function without passing an instruction.
func leaves(b *ssa.BasicBlock, past ssa.Instruction, o *option) bool {
	return escapes(b, o, func(instr ssa.Instruction) bool { return instr == past })
}

// escapes reports whether control can get from a block to a way out of the
// function without passing one of the instructions, if a setting is as the
// option says.
func escapes(b *ssa.BasicBlock, o *option, held func(ssa.Instruction) bool) bool {
	seen := map[*ssa.BasicBlock]bool{}
	work := []*ssa.BasicBlock{b}
	for len(work) > 0 {
		c := work[len(work)-1]
		work = work[:len(work)-1]
		if seen[c] || slices.ContainsFunc(c.Instrs, held) {
			continue
		}
		seen[c] = true
		if len(c.Succs) == 0 {
			return true
		}
		if o != nil && c == o.branch.Block() {
			work = append(work, c.Succs[sideOf(o.taken)])
			continue
		}
		work = append(work, c.Succs...)
	}
	return false
}
