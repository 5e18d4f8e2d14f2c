package behaviour

import (
	"go/ast"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/term"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// lookup: what is found by a token was asked for by whoever holds the token. A
// look-up whose miss is told apart is authentication: of an API key, a session,
// a reset link.
func (g *guards) lookup(call *ssa.Call, to callee, index int, val term.Value) accepted {
	results := to.obj.Signature().Results()
	if index >= results.Len() || !acceptsBy(results.At(index).Type(), to.obj.Name(), val) {
		return nil
	}
	if vocabulary.ByCapability(to.obj.Name()) {
		by := term.Accepted{Guard: term.Authn, By: "a look-up by what only its holder knows (" + qualified(to.obj) + ")", At: g.f.e.place(call), Named: true}
		may := by // such a link is handed out for what it leads to
		may.Guard = term.Authz
		return accepted{term.Authn: by, term.Authz: may}
	}
	for _, arg := range to.args {
		for _, name := range g.namesOf(arg) {
			if vocabulary.Secret(name) == vocabulary.Authenticator {
				return accepted{term.Authn: {Guard: term.Authn, By: "a look-up by " + name, At: g.f.e.place(call), Named: true}}
			}
		}
	}
	return nil
}

// namesOf gives the names of the variables that a piece of text was held in.
func (g *guards) namesOf(v ssa.Value) []string {
	if !isText(v.Type()) {
		return nil
	}
	if p, ok := v.(*ssa.Parameter); ok {
		return []string{p.Name()}
	}
	return g.localNames(v)
}

// localNames gives the names of the local variables that a value was held in.
func (g *guards) localNames(v ssa.Value) []string {
	if g.names == nil {
		g.names = map[ssa.Value][]string{}
		for _, b := range g.f.ssa.Blocks {
			for _, instr := range b.Instrs {
				if d, ok := instr.(*ssa.DebugRef); ok && !d.IsAddr {
					if id, ok := d.Expr.(*ast.Ident); ok {
						g.names[d.X] = append(g.names[d.X], id.Name)
					}
				}
			}
		}
	}
	return g.names[v]
}
