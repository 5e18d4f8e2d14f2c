package behaviour

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/term"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// asked gives the guards in whose name a branch refuses: whoever turns away
// callers that it does not know asks who they are, even if the answer is 403.
func (g *guards) asked(cond ssa.Value, kinds map[term.Guard]bool) map[term.Guard]bool {
	if named, ok := kinds[term.Authz]; ok && !named && g.missesCaller(cond) {
		delete(kinds, term.Authz)
		kinds[term.Authn] = false
	}
	return kinds
}

// missesCaller reports whether a condition only asks whether the request, or
// its context, says who the caller is.
//
//	user, ok := ctx.Value(key).(*User); !ok
//	claims, err := ClaimsOf(r); err != nil
func (g *guards) missesCaller(cond ssa.Value) bool {
	v := cond
	if x, ok := v.(*ssa.UnOp); ok && x.Op == token.NOT {
		v = x.X
	}
	if x, ok := v.(*ssa.BinOp); ok {
		c, constant := x.Y.(*ssa.Const)
		if !constant || !can(c, term.IsNil) || x.Op != token.EQL && x.Op != token.NEQ {
			return false
		}
		v = x.X
	}
	var tuple ssa.Value
	if x, ok := v.(*ssa.Extract); ok {
		v, tuple = x.Tuple, x.Tuple
	}
	names := g.namesOfAll(v, tuple)
	if x, ok := v.(*ssa.TypeAssert); ok {
		names = append(names, model.TypeName(x.AssertedType))
		v = x.X
	}
	call, ok := v.(*ssa.Call)
	return ok && (tuple != nil || !tells(call.Type())) && findsCaller(call, names)
}

// findsCaller reports whether a call finds in the request, or its context, who
// the caller is; names are those of the variables that hold what it finds.
func findsCaller(call *ssa.Call, names []string) bool {
	to := calleeOf(&call.Call)
	if to.obj == nil || !ofRequestOnly(to) {
		return false
	}
	names = append(names, to.obj.Name())
	for v := range to.obj.Signature().Results().Variables() {
		names = append(names, model.TypeName(v.Type()))
	}
	for _, a := range to.args {
		names = append(names, keyName(a))
	}
	return saysWho(names)
}

// knows reports whether anything in the function asks who the caller is, or
// what they may do.
func (g *guards) knows() bool {
	_, authn := g.some[term.Authn]
	_, authz := g.some[term.Authz]
	if authn || authz {
		return true
	}
	for _, b := range g.f.blocks {
		for _, instr := range b.Instrs {
			if call, ok := instr.(*ssa.Call); ok && findsCaller(call, nil) {
				return true
			}
		}
	}
	return false
}

// tells reports whether a result of the type is a decision, not something found.
func tells(t types.Type) bool {
	return isTruth(t) || isError(t)
}

// ofRequestOnly reports whether a call is given nothing but the request, or
// its context, and by which name something is kept there.
func ofRequestOnly(to callee) bool {
	some := false
	for i, a := range to.args {
		recv := i == 0 && to.obj.Signature().Recv() != nil
		switch {
		case isRequest(a.Type()) || isContext(a.Type()):
			some = true
		case recv || isKey(a):
		default:
			return false
		}
	}
	return some
}

// isKey reports whether a value is a constant, or a variable of a package.
func isKey(v ssa.Value) bool {
	switch x := v.(type) {
	case *ssa.Const:
		return true
	case *ssa.MakeInterface:
		return isKey(x.X)
	case *ssa.UnOp:
		_, global := x.X.(*ssa.Global)
		return global
	}
	return false
}

// keyName is what a key says of what is kept by it.
func keyName(v ssa.Value) string {
	switch x := v.(type) {
	case *ssa.MakeInterface:
		if name := keyName(x.X); name != "" {
			return name
		}
		return model.TypeName(x.X.Type())
	case *ssa.UnOp:
		if g, ok := x.X.(*ssa.Global); ok {
			return g.Name()
		}
	case *ssa.Const:
		text, _ := constText(x)
		return text
	}
	return ""
}

// namesOfAll gives the names of the variables that hold what was found.
func (g *guards) namesOfAll(v, tuple ssa.Value) []string {
	names := slices.Clone(g.localNames(v))
	if tuple != nil {
		for _, r := range ssabuild.Uses(tuple) {
			if x, ok := r.(*ssa.Extract); ok {
				names = append(names, g.localNames(x)...)
			}
		}
	}
	return names
}

// saysWho reports whether one of the names speaks of who somebody is, and none
// of what they may do.
func saysWho(names []string) bool {
	who := false
	for _, name := range names {
		if vocabulary.Authorization("", name) {
			return false
		}
		words := vocabulary.Words(name)
		for _, w := range words {
			switch w {
			case "admin", "root", "superuser", "owner", "permission", "permissions", "role", "roles", "privileged", "scope", "scopes", "policy", "grant":
				return false
			case "access":
				if !slices.Contains(words, "token") {
					return false
				}
			case "user", "token", "session", "claims", "identity", "account", "principal", "auth", "authenticated", "caller", "subject", "login", "actor", "credentials", "viewer":
				who = true
			}
		}
	}
	return who
}
