package summary

import (
	"cmp"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
)

// Handlers declare the interface that they need, another package implements
// it, and a third one puts the two together. A call through such an interface
// is open: its labels travel on the interface's method, and where a concrete
// type is converted to the interface, they meet that type's summary.

// An OpenCall is a call through an interface of the package, with what is
// known of one argument.
type OpenCall struct {
	Arg    int    // index of the argument, from 0
	Path   string // below the argument
	State  State
	Facets Facets
	What   string
	At     finding.Place
	Hops   []Hop
}

// OpenFact carries the open calls of an interface's method to the packages
// that implement it or put implementations in.
type OpenFact struct{ Calls []OpenCall }

// AFact marks OpenFact as a fact.
func (*OpenFact) AFact() {}

// String is what tests match.
func (f *OpenFact) String() string {
	s := "open"
	for _, c := range f.Calls {
		s += " " + Ref{In, c.Arg, c.Path}.String() + "=" + c.What
	}
	return s
}

// maxOpen bounds the open calls that one method carries.
const maxOpen = 16

// openCall records the labelled arguments of a call through an interface that
// nothing in sight implements.
func (f *Function) openCall(c *ssa.CallCommon, at ssa.Instruction) {
	if !f.final || !c.IsInvoke() {
		return
	}
	for i, arg := range c.Args {
		if isText(staticType(arg)) {
			f.openArgument(c.Method, i, "", f.content(arg, at, false), at)
			continue
		}
		for _, p := range f.refs(arg) {
			for _, w := range f.byRoot[p.root] {
				if rest, behind, ok := overlap(w.place.path, p.path); ok && behind == "" && f.cfg.reaches(w.instr, at) {
					f.openArgument(c.Method, i, rest, f.read(w.place, at, false), at)
				}
			}
		}
	}
}

func (f *Function) openArgument(m *types.Func, arg int, path string, list []found, at ssa.Instruction) {
	for _, l := range list {
		f.event(at, Use{Kind: Opened, From: Ref{In, arg, path}, What: openName(m), open: m, At: f.place(at.Pos())}, l)
	}
}

// openName identifies an interface's method in messages and orders.
func openName(m *types.Func) string { return m.FullName() }

// exportOpen gathers the open calls of this package's functions and exports
// them on the interfaces' methods.
func (p *pkg) exportOpen() {
	calls := map[*types.Func][]OpenCall{}
	var methods []*types.Func
	for _, f := range p.result.Functions {
		for _, e := range f.Events {
			m := e.Use.open
			if e.Use.Kind != Opened || m == nil || m.Pkg() != p.pass.Pkg || !e.Label.Has(Secret) {
				continue
			}
			if _, _, isInput := e.Label.Input(); isInput && !e.Label.Has(Request) {
				continue // the caller's to say
			}
			if calls[m] == nil {
				methods = append(methods, m)
			}
			calls[m] = append(calls[m], f.openCallOf(e))
		}
	}
	for _, m := range methods {
		list := calls[m]
		slices.SortStableFunc(list, func(a, b OpenCall) int {
			return cmp.Or(cmp.Compare(a.Arg, b.Arg), cmp.Compare(a.Path, b.Path), cmp.Compare(a.What, b.What), cmp.Compare(a.At.Line, b.At.Line))
		})
		list = slices.CompactFunc(list, func(a, b OpenCall) bool {
			return a.Arg == b.Arg && a.Path == b.Path && a.What == b.What && a.At == b.At
		})
		if len(list) > maxOpen {
			list = list[:maxOpen]
		}
		p.pass.ExportObjectFact(m, &OpenFact{Calls: list})
	}
}

func (f *Function) openCallOf(e Event) OpenCall {
	what := "a secret from the request"
	if src := f.Source(e.Label); src != nil {
		what = src.What
	}
	var hops []Hop
	for _, s := range f.EventPath(e) {
		hops = append(hops, Hop{At: s.At, Message: s.Message})
	}
	return OpenCall{
		Arg: e.Use.From.Index, Path: e.Use.From.Path, State: e.Label.State, Facets: e.Label.Facets, What: what,
		At: e.Use.At, Hops: capHops(append(hops, Hop{At: e.Use.At, Message: "passed to " + e.Use.What})),
	}
}

// closeCalls matches what open calls pass with what the type that is converted
// to the interface does with it.
func (f *Function) closeCalls(mi *ssa.MakeInterface) {
	if !f.final {
		return
	}
	iface, ok := types.Unalias(mi.Type()).(*types.Named)
	if !ok || iface.Obj().Pkg() == nil || iface.Obj().Pkg() == f.pkg.pass.Pkg {
		return
	}
	methods, ok := iface.Underlying().(*types.Interface)
	if !ok {
		return
	}
	for m := range methods.Methods() {
		var fact OpenFact
		if !f.pkg.pass.ImportObjectFact(m, &fact) {
			continue
		}
		obj, _, _ := types.LookupFieldOrMethod(mi.X.Type(), true, m.Pkg(), m.Name())
		impl, ok := obj.(*types.Func)
		if !ok {
			continue
		}
		if s, _ := f.pkg.summaryOf(impl.Origin()); s != nil {
			f.closeCall(mi, &fact, s)
		}
	}
}

func (f *Function) closeCall(mi *ssa.MakeInterface, fact *OpenFact, s *Summary) {
	for _, c := range fact.Calls {
		for _, u := range s.Uses {
			if u.Kind != Sunk || u.From.Side != In || u.From.Index != c.Arg+1 {
				continue
			}
			if _, _, ok := overlap(u.From.Path, c.Path); !ok || u.tellsItself() {
				continue
			}
			pos := conversionPos(mi)
			l := f.source(pos, c.What, c.Facets, f.place(pos), c.Hops)
			l.State, l.Facets = c.State, c.Facets
			use := u
			use.pos = pos
			use.Facets &^= Secret | Request // told here, not where the sink is
			use.Hops = capHops(append([]Hop{{At: c.At, Message: "which is " + s.Name + " by what is put in here"}}, u.Hops...))
			f.event(mi, use, found{l, holder{}, l})
		}
	}
}

// tellsItself reports whether the function with the use could see by a
// field's name that a secret gets there, so that the finding stands there.
func (u *Use) tellsItself() bool {
	return u.Facets&Secret != 0 && u.From.Path != "" && u.Facets&Password == 0
}

// conversionPos is where a conversion to an interface stands; one that the
// code does not spell stands where its result is used.
func conversionPos(mi *ssa.MakeInterface) token.Pos {
	if mi.Pos().IsValid() {
		return mi.Pos()
	}
	for _, r := range ssabuild.Uses(mi) {
		if r.Pos().IsValid() {
			return r.Pos()
		}
	}
	return mi.X.Pos()
}
