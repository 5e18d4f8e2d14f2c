package summary

import (
	"go/types"

	"github.com/credvet/credvet/analyzers/internal/term"
)

// An interface often stands beside its only implementation, which is not
// exported: func NewUsers() Users { return &users{} }. Importers cannot see it,
// so what it does is a fact on the methods of the interface.

// MethodFact carries what the types of a package do that implement a method
// of one of its interfaces.
type MethodFact struct {
	Behaviour *term.Behaviour // of all of them, joined; nil if nothing matters for routes
	Hidden    []Summary       // of those that are not exported, without their behaviours
}

// AFact marks MethodFact as a fact.
func (*MethodFact) AFact() {}

// String is what tests match.
func (f *MethodFact) String() string {
	if f.Behaviour != nil {
		return "implemented by " + f.Behaviour.Name
	}
	return "implemented by " + f.Hidden[0].Name
}

// maxJoined bounds the types whose methods are joined.
const maxJoined = 4

// exportMethods makes facts of the methods of the package's exported interfaces.
func (p *pkg) exportMethods() {
	scope := p.pass.Pkg.Scope()
	for _, name := range scope.Names() {
		tn, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || !tn.Exported() || !types.IsInterface(tn.Type()) {
			continue
		}
		for m := range tn.Type().Underlying().(*types.Interface).ExplicitMethods() {
			if fact := p.joined(m); fact != nil && m.Pkg() == p.pass.Pkg {
				p.pass.ExportObjectFact(m, fact)
			}
		}
	}
}

// joined is what the package's types do that implement a method; nil if that
// is nothing, or if they are too many.
func (p *pkg) joined(m *types.Func) *MethodFact {
	var behaviours []*term.Behaviour
	var hidden []Summary
	for _, impl := range p.implementers(m) {
		g := p.byObject[impl]
		if g == nil {
			continue
		}
		if g.Summary.Behaviour != nil {
			behaviours = append(behaviours, g.Summary.Behaviour)
		}
		if s := *g.Summary; !exportedReceiver(impl) && !s.empty() {
			s.Behaviour = nil
			hidden = append(hidden, s)
		}
	}
	fact := &MethodFact{}
	if len(behaviours) > 0 && len(behaviours) <= maxJoined {
		fact.Behaviour = p.closer.Behaviour(term.Joined(behaviours))
	}
	if len(hidden) <= maxJoined {
		fact.Hidden = hidden
	}
	if fact.Behaviour == nil && len(fact.Hidden) == 0 {
		return nil
	}
	return fact
}

func exportedReceiver(m *types.Func) bool {
	named, ok := deref(m.Signature().Recv().Type()).(*types.Named)
	return ok && named.Obj().Exported()
}

// methodFact is the fact on a method of an interface of another package, or nil.
func (p *pkg) methodFact(obj *types.Func) *MethodFact {
	if recv := obj.Signature().Recv(); recv == nil || obj.Pkg() == p.pass.Pkg || !types.IsInterface(recv.Type()) {
		return nil
	}
	if fact, ok := p.methods[obj]; ok {
		return fact
	}
	fact := &MethodFact{}
	if !p.pass.ImportObjectFact(obj, fact) {
		fact = nil
	}
	p.methods[obj] = fact
	return fact
}
