package summary

import (
	"cmp"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/term"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// A handler that calls a log-in through an interface does not see who
// implements it. Where a type is converted to the interface, its methods are
// known: they say how a credential is verified, and what stands before.

// A Wired says how a type that was put into an interface verifies credentials
// in one of its methods.
type Wired struct {
	Method  string // of the interface, with its package
	Name    string // of the implementation
	Effects []term.Effect
}

// WiredFact carries what the package, and those that it imports, put in.
type WiredFact struct{ Methods []Wired }

// AFact marks WiredFact as a fact.
func (*WiredFact) AFact() {}

// String is what tests match.
func (f *WiredFact) String() string {
	s := "wired"
	for _, w := range f.Methods {
		s += " " + w.Method + "=" + w.Name
	}
	return s
}

// maxWired bounds what one package hands on.
const maxWired = 128

// wire gathers the conversions of this package and what was gathered before,
// and hands it on: facts of packages reach direct importers only.
func (p *pkg) wire() {
	var list []Wired
	for _, imp := range p.pass.Pkg.Imports() {
		var fact WiredFact
		if p.pass.ImportPackageFact(imp, &fact) {
			list = append(list, fact.Methods...)
		}
	}
	for _, f := range p.result.Functions {
		for _, b := range f.SSA.Blocks {
			for _, instr := range b.Instrs {
				if mi, ok := instr.(*ssa.MakeInterface); ok {
					list = append(list, p.wiredBy(mi)...)
				}
			}
		}
	}
	byMethod := func(a, b Wired) int { return cmp.Or(cmp.Compare(a.Method, b.Method), cmp.Compare(a.Name, b.Name)) }
	slices.SortStableFunc(list, byMethod)
	list = slices.CompactFunc(list, func(a, b Wired) bool { return byMethod(a, b) == 0 })
	if len(list) > maxWired {
		list = list[:maxWired]
	}
	p.result.wired = map[string][]Wired{}
	for _, w := range list {
		p.result.wired[w.Method] = append(p.result.wired[w.Method], w)
	}
	if len(list) > 0 {
		p.pass.ExportPackageFact(&WiredFact{Methods: list})
	}
}

// wiredBy tells how the methods verify credentials that a conversion to an
// interface of ours puts behind it.
func (p *pkg) wiredBy(mi *ssa.MakeInterface) []Wired {
	iface := model.Named(mi.Type())
	if iface == nil || iface.Obj().Pkg() == nil || types.IsInterface(mi.X.Type()) {
		return nil
	}
	methods, ok := iface.Underlying().(*types.Interface)
	if !ok {
		return nil
	}
	var list []Wired
	for m := range methods.Methods() {
		if !vocabulary.LogsIn(m.Name()) && !vocabulary.Verification(iface.Obj().Name(), m.Name()) {
			continue
		}
		obj, _, _ := types.LookupFieldOrMethod(mi.X.Type(), true, m.Pkg(), m.Name())
		impl, ok := obj.(*types.Func)
		if !ok {
			continue
		}
		s, _ := p.summaryOf(impl.Origin())
		if s == nil || s.Behaviour == nil {
			continue
		}
		effects := verifying(s.Behaviour)
		if len(effects) == 0 && s.Verifies {
			continue // it compares what only its callers know to be the request's
		}
		list = append(list, Wired{Method: m.FullName(), Name: s.Name, Effects: effects})
	}
	return list
}

// verifying are the effects of a behaviour that verify a credential, as
// importers get them.
func verifying(b *term.Behaviour) []term.Effect {
	var list []term.Effect
	for _, e := range b.Effects {
		if e.Kind == term.VerifiesLogin || e.Kind == term.VerifiesProof {
			e.Pos = 0
			list = append(list, e)
		}
	}
	return list
}

// Wired gives the implementations that are known of a method of an interface.
func (r *Result) Wired(method string) []Wired { return r.wired[method] }
