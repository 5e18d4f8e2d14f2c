package behaviour

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/term"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// refusals gives, for each side of a branch, the guards that have accepted on
// it because the other side refuses: it answers 401, 403, 429, or anything in
// a function whose name says what it guards. In a world it is known how the
// tests of the route go on from there.
func (g *guards) refusals(x *ssa.If, w *world) [2]accepted {
	var out [2]accepted
	if !g.strong(x.Cond) || g.independent(x.Cond) != "" {
		return out // it asks nothing about the caller
	}
	b := x.Block()
	for side := range 2 {
		other := b.Succs[1-side]
		kinds := g.asked(x.Cond, g.denies(other, other, w, 0))
		if len(kinds) == 0 {
			continue
		}
		by := g.subject(x.Cond, 0)
		if by == "" {
			by = g.f.b.Name
		}
		out[side] = accepted{}
		if g.ofContext(x.Cond, 0) {
			g.carried[g.f.e.place(x.Cond)] = true
		}
		for k := range kinds {
			out[side][k] = term.Accepted{Guard: k, By: by, At: g.f.e.place(x.Cond), Named: kinds[k]}
		}
	}
	return out
}

// ofContext reports whether a condition asks no more than what the context of
// the request carries: somebody has put it there before.
func (g *guards) ofContext(v ssa.Value, depth int) bool {
	if depth > 6 {
		return false
	}
	switch x := v.(type) {
	case *ssa.UnOp:
		return g.ofContext(x.X, depth+1)
	case *ssa.Extract:
		return g.ofContext(x.Tuple, depth+1)
	case *ssa.TypeAssert:
		return g.ofContext(x.X, depth+1)
	case *ssa.BinOp:
		_, constant := x.Y.(*ssa.Const)
		return constant && g.ofContext(x.X, depth+1)
	case *ssa.Call:
		to := calleeOf(&x.Call)
		if to.obj == nil || len(to.args) == 0 {
			return false
		}
		for i, a := range to.args {
			if !isContext(a.Type()) && (i == 0 || to.obj.Name() != "Value") {
				return false
			}
		}
		return true
	}
	return false
}

// settled: a rate limiter that turns away who is not known only counts by who
// it is: the authentication is that of whoever has put the caller into the
// context.
func (g *guards) settled(p term.Protection) term.Protection {
	v := p[term.Authn]
	if p[term.RateLimit].Status == term.Guarded && v.Status == term.Guarded && g.carried[v.At] {
		p[term.Authn] = term.Verdict{Status: term.Unsure, By: v.By + " only gives whom the context carries", At: v.At}
	}
	return p
}

// subject names what a condition asks, for messages.
func (g *guards) subject(v ssa.Value, depth int) string {
	if depth > 6 {
		return ""
	}
	switch x := v.(type) {
	case *ssa.Call:
		if to := calleeOf(&x.Call); to.obj != nil {
			return qualified(to.obj)
		}
	case *ssa.Extract:
		return g.subject(x.Tuple, depth+1)
	case *ssa.UnOp:
		if x.Op == token.NOT {
			return g.subject(x.X, depth+1)
		}
	case *ssa.BinOp:
		if s := g.subject(x.X, depth+1); s != "" {
			return s
		}
		return g.subject(x.Y, depth+1)
	}
	return ""
}

// denies gives the guards in whose name a block refuses, whichever way it
// goes on within the part of the function that root dominates; true for those
// that only the function's name tells.
func (g *guards) denies(b, root *ssa.BasicBlock, w *world, depth int) map[term.Guard]bool {
	if depth > 6 || !root.Dominates(b) {
		return nil
	}
	for _, instr := range b.Instrs {
		if kinds := g.denial(instr); kinds != nil {
			return kinds
		}
	}
	switch len(b.Succs) {
	case 1:
		return g.denies(b.Succs[0], root, w, depth+1)
	case 2:
		if holds, known := w.told(b); known {
			return g.denies(b.Succs[sideOf(holds)], root, w, depth+1)
		}
		one, two := g.denies(b.Succs[0], root, w, depth+1), g.denies(b.Succs[1], root, w, depth+1)
		if one == nil || two == nil {
			return nil
		}
		for k, named := range two {
			one[k] = named
		}
		return one
	}
	return nil
}

// denial gives the guards in whose name an instruction refuses.
func (g *guards) denial(instr ssa.Instruction) map[term.Guard]bool {
	switch x := instr.(type) {
	case ssa.CallInstruction:
		status, answers := g.f.e.Flow.Status(g.f.ssa, x)
		if answers && (status >= 300 || status == 1) {
			return g.byStatus(status)
		}
	case *ssa.Return:
		if status := g.leftStatus(x); status >= 300 {
			return g.byStatus(status)
		}
		for _, v := range x.Results {
			if isError(v.Type()) && !isNil(v) {
				if k, ok := g.deniedError(v, 0); ok {
					return map[term.Guard]bool{k: false}
				}
			}
		}
	}
	return nil
}

// leftStatus is the status that a handler leaves to its caller to write: the
// first of the two results (int, error); 0 if it leaves none.
func (g *guards) leftStatus(ret *ssa.Return) int {
	if len(ret.Results) != 2 || !isStatus(ret.Results[0].Type()) || !handlerLike(g.f.ssa.Signature) {
		return 0
	}
	if c, ok := ret.Results[0].(*ssa.Const); ok && c.Value != nil {
		return int(c.Int64())
	}
	return 0
}

// byStatus gives the guards that answer with a status.
func (g *guards) byStatus(status int) map[term.Guard]bool {
	switch status {
	case 401, 407:
		return g.withNames(map[term.Guard]bool{term.Authn: false})
	case 403:
		return g.withNames(map[term.Guard]bool{term.Authz: false})
	case 429:
		return map[term.Guard]bool{term.RateLimit: false}
	case 405:
		if asksMethod(g.f.ssa) {
			return map[term.Guard]bool{term.Method: false}
		}
	}
	return g.withNames(map[term.Guard]bool{})
}

// asksMethod reports whether a function looks at a request's method: a 405 may
// also say that something is turned off.
func asksMethod(fn *ssa.Function) bool {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if v, ok := instr.(ssa.Value); ok && isMethod(v) {
				return true
			}
		}
	}
	return false
}

// withNames adds the guards that the name of the function speaks of.
func (g *guards) withNames(kinds map[term.Guard]bool) map[term.Guard]bool {
	fn := g.f.ssa
	for fn.Parent() != nil {
		fn = fn.Parent()
	}
	owner := ""
	if recv := fn.Signature.Recv(); recv != nil {
		owner = model.TypeName(recv.Type())
	}
	for k, judge := range judges {
		if _, have := kinds[term.Guard(k)]; judge != nil && !have && judge(owner, fn.Name()) {
			kinds[term.Guard(k)] = true
		}
	}
	return kinds
}

// deniedError tells in whose name an error refuses.
func (g *guards) deniedError(v ssa.Value, depth int) (term.Guard, bool) {
	if depth > 4 {
		return 0, false
	}
	switch x := v.(type) {
	case *ssa.MakeInterface:
		return g.deniedError(x.X, depth+1)
	case *ssa.ChangeInterface:
		return g.deniedError(x.X, depth+1)
	case *ssa.UnOp:
		if gl, ok := x.X.(*ssa.Global); ok {
			return denialName(gl.Name())
		}
	case *ssa.Call:
		to := calleeOf(&x.Call)
		if to.obj == nil {
			return 0, false
		}
		if status, answers := g.f.e.Flow.Status(g.f.ssa, x); answers {
			switch status {
			case 401:
				return term.Authn, true
			case 403:
				return term.Authz, true
			case 429:
				return term.RateLimit, true
			}
		}
		if k, ok := denialName(to.obj.Name()); ok {
			return k, true
		}
		for _, a := range x.Call.Args {
			if k, ok := denialCode(a); ok {
				return k, true
			}
			if k, ok := g.deniedError(a, depth+1); ok {
				return k, true
			}
		}
	}
	return 0, false
}

// denialCode reads the codes of statuses that refuse.
func denialCode(v ssa.Value) (term.Guard, bool) {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil {
		return 0, false
	}
	text := c.Value.ExactString()
	if n := model.TypeName(c.Type()); n == "Code" {
		switch text {
		case "16":
			return term.Authn, true
		case "7":
			return term.Authz, true
		case "8":
			return term.RateLimit, true
		}
	}
	switch text {
	case "401":
		return term.Authn, true
	case "403":
		return term.Authz, true
	case "429":
		return term.RateLimit, true
	}
	return 0, false
}

// denialName reads names like ErrUnauthorized, Forbidden, PermissionDenied.
func denialName(name string) (term.Guard, bool) {
	words := vocabulary.Words(name)
	has := func(w string) bool { return slices.Contains(words, w) }
	switch {
	case has("unauthorized"), has("unauthenticated"), has("unauthorised"):
		return term.Authn, true
	case has("forbidden"), has("denied"), has("permission") && has("no"):
		return term.Authz, true
	case has("throttled"), has("too") && has("many"), has("rate") && (has("limit") || has("limited")):
		return term.RateLimit, true
	}
	return 0, false
}
