package summary

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// Facets of shortened values, beside Cut and BoundCut.
const (
	CutReported  Facets = 1 << (31 - iota) // judged by the function where a secret was cut: not the callers' affair
	Enumerated                             // the values of all keys with a prefix
	LinesCut                               // read by a scanner whose error nobody asks for
	Prefixed                               // the prefix, or what it is compared with, is named like a secret
	WholeMap                               // a map is handed on with all its entries
	Sized                                  // of a length that was demanded
	Scanned                                // out of a key-value store, which is the service's own
	EnumReported                           // judged by the function that has the loop
)

// Shortened are the facets of what may lack its end.
const Shortened = Cut | BoundCut | LinesCut

// Uses that tell what a shortened value is taken for.
const (
	Keyed     UseKind = 32 + iota // serves as a key
	Checked                       // is hashed, sealed, compared or verified
	Held                          // is returned, or left in an object of the caller
	Given                         // is passed to a function of which nothing is known
	Reinstall                     // becomes the request's body again
	Measured                      // its length is compared with a maximum
	Collected                     // an enumeration's values are returned, or left in an object of the caller
)

// local reports whether a use says nothing to callers.
func (k UseKind) local() bool { return k == Held || k == Given || k == Reinstall || k == Collected }

// A cutSite is an instruction that shortens text.
type cutSite struct {
	instr ssa.Instruction
	x     ssa.Value // what is shortened
	list  bool      // x is a list of pieces of a text
	bound string    // for messages: "32 bytes"
}

func (s *cutSite) note() string { return "cut to " + s.bound }

// pos is where the site stands; conversions to arrays have no position of
// their own.
func (s *cutSite) pos() token.Pos {
	conv, ok := s.instr.(*ssa.SliceToArrayPointer)
	if !ok {
		return s.instr.Pos()
	}
	for _, load := range ssabuild.Uses(conv) {
		v, ok := load.(*ssa.UnOp)
		if !ok {
			continue
		}
		for _, r := range ssabuild.Uses(v) {
			if d, ok := r.(*ssa.DebugRef); ok {
				if call, ok := d.Expr.(*ast.CallExpr); ok {
					return call.Lparen
				}
			}
		}
	}
	return s.x.Pos()
}

// cutSites finds, once for a function, where it shortens text: by slicing it
// at a bound, by copying it into a fixed array, by taking a fixed number of
// its pieces, or by a format's precision. Where nothing can be lost, or the
// part is not taken for the whole, there is no site.
func (f *Function) cutSites() map[ssa.Value]*cutSite {
	sites := map[ssa.Value]*cutSite{}
	for _, b := range f.SSA.Blocks {
		for _, instr := range b.Instrs {
			var site *cutSite
			switch i := instr.(type) {
			case *ssa.Slice:
				site = f.sliceSite(i)
			case *ssa.IndexAddr:
				site = f.pieceSite(i)
			case *ssa.SliceToArrayPointer:
				site = f.arraySite(i)
			case *ssa.Call:
				if site = f.copySite(i); site == nil {
					site = f.formatSite(i)
				}
			}
			if site == nil {
				continue
			}
			sites[instr.(ssa.Value)] = site
			if _, element := instr.(*ssa.IndexAddr); element {
				markElements(sites, instr.(ssa.Value), site)
			}
		}
	}
	return sites
}

// markElements marks the elements that are taken out of a shortened list.
func markElements(sites map[ssa.Value]*cutSite, list ssa.Value, site *cutSite) {
	for _, r := range ssabuild.Uses(list) {
		switch r := r.(type) {
		case *ssa.IndexAddr:
			if r.X == list && sites[r] == nil {
				sites[r] = site
				markElements(sites, r, site)
			}
		case *ssa.UnOp:
			if r.Op == token.MUL {
				sites[r] = site
			}
		}
	}
}

// cut applies a slice expression that shortens its operand; it reports false
// for one that does not.
func (f *Function) cut(i *ssa.Slice) bool {
	site := f.cuts[i]
	if site == nil {
		return false
	}
	if site.list {
		for _, p := range f.elements(i.X) {
			f.store([]place{{root{input: -1, v: i}, "[*]"}}, i, false, f.shortened(i, f.read(p, i, true), site), nil, "")
		}
		return true
	}
	f.addCut(i, f.content(i.X, i, false), site)
	if !isString(i.X.Type()) {
		f.addRefs(i, f.refs(i.X))
	}
	return true
}

// cutArray applies a conversion to an array.
func (f *Function) cutArray(i *ssa.SliceToArrayPointer) {
	site := f.cuts[i]
	if site == nil {
		f.alias(i, i.X, i)
		return
	}
	f.store([]place{{root: root{input: -1, v: i}}}, i, true, f.shortened(i, f.content(i.X, i, false), site), nil, "")
}

// cutCopied is what a copy moves.
func (f *Function) cutCopied(c ssa.CallInstruction, list []found) []found {
	v, _ := c.(ssa.Value)
	if site := f.cuts[v]; v != nil && site != nil {
		return f.shortened(v, list, site)
	}
	return list
}

// cutElement gives the labels of what is loaded from a shortened list.
func (f *Function) cutElement(v ssa.Value, list []found) []found {
	if site := f.cuts[v]; site != nil && site.list {
		f.addCut(v, list, site)
		return nil
	}
	return list
}

// cutContent adds to the labels read through a shortened slice that it is one.
func (f *Function) cutContent(v ssa.Value, list []found) []found {
	site := f.cuts[v]
	if site == nil {
		return list
	}
	if _, copies := v.(*ssa.Call); copies {
		return list
	}
	return f.shortened(v, list, site)
}

func (f *Function) addCut(v ssa.Value, list []found, site *cutSite) {
	for _, l := range f.shortened(v, list, site) {
		f.addTo(&f.val(v).labels, holder{v: v}, l.label, f.evidence[evidenceKey{l.holder, l.from}])
	}
}

// shortened gives labels the facet Cut, with the site as their step. A hash
// or a random value is no secret that could be lost in part. Text of which
// nothing is known gets a label of its own, so that its way can be told.
func (f *Function) shortened(v ssa.Value, list []found, site *cutSite) []found {
	var out []found
	for _, l := range list {
		if l.label.Has(Cut) || l.label.State >= FastHashed || l.label.Has(Random|Sized) {
			out = append(out, l)
			continue
		}
		out = append(out, f.markCut(v, l, site))
	}
	if len(list) == 0 && f.final {
		l := f.source(site.pos(), "value", 0, f.place(site.pos()), nil)
		out = append(out, f.markCut(v, found{l, holder{}, l}, site))
	}
	return out
}

func (f *Function) markCut(v ssa.Value, l found, site *cutSite) found {
	nl := l.label
	nl.Facets |= Cut
	if isText(v.Type()) {
		nl.Facets |= f.valueFacets(v)
	}
	key := evidenceKey{holder{v: v}, nl}
	if _, ok := f.evidence[key]; !ok {
		f.evidence[key] = evidence{holder: l.holder, label: l.from, pos: site.pos(), note: site.note()}
	}
	return found{nl, holder{v: v}, nl}
}

// CutAt tells where in this function the value of an event was shortened, or
// came back shortened, and by what.
func (f *Function) CutAt(e Event) (pos token.Pos, how string) {
	h, l := e.holder, e.from
	seen := map[evidenceKey]bool{}
	for l.Has(Shortened) {
		key := evidenceKey{h, l}
		ev, ok := f.evidence[key]
		if !ok || seen[key] {
			if s := f.Source(l); s != nil {
				return s.Pos, ""
			}
			return e.Pos, ""
		}
		seen[key] = true
		if !ev.label.Has(Shortened) {
			return ev.pos, ev.note
		}
		h, l = ev.holder, ev.label
	}
	return e.Pos, ""
}

// CutHere reports whether it was this function that shortened the value of an
// event, and not one that it calls.
func (f *Function) CutHere(e Event) bool {
	_, how := f.CutAt(e)
	return how != ""
}

// leaves notes that a shortened secret leaves the function by an output. The
// function that cuts a secret is the one to judge it, and one that looks how
// much it has read up to a bound knows what it hands out.
func (f *Function) leaves(to Ref, l found) found {
	if l.label.Has(BoundCut) && f.overflowTested(l.label) {
		l.label.Facets = l.label.Facets&^BoundCut | BoundRefuse
		return l
	}
	if !l.label.Has(Cut) || l.label.Has(CutReported) || !l.label.Has(Secret) || l.label.State >= FastHashed {
		return l
	}
	if to.Side == In && to.Index >= len(f.SSA.Params) && to.Path == "" {
		return l // a captured variable: the enclosing function sees it
	}
	if vocabulary.Shortened(selectorName(lastSelector(to.Path))) {
		l.label.Facets |= CutReported
		return l
	}
	returns := f.returns()
	if len(returns) == 0 {
		return l
	}
	word := "handed to the callers"
	if to.Side == In {
		word = "left in an object of the callers"
	}
	use := Use{Kind: Held, What: word, From: Ref{Path: to.Path}, At: f.place(returns[0].Pos())}
	f.event(returns[0], use, l)
	l.label.Facets |= CutReported
	return l
}

// judgedHere reports whether a use of a shortened value is judged by the
// function itself, so that callers need not.
func judgedHere(e Event) bool {
	switch l := e.Label; {
	case l.Has(Cut|LinesCut) && (l.Has(Secret|Body) || e.Use.Kind == Keyed):
		return true
	case l.Has(BoundCut):
		return l.Has(Secret | Body)
	}
	return false
}

// boundWord spells a bound for messages.
func boundWord(v ssa.Value, unit string) string {
	if n, ok := constInt(v); ok {
		return fmt.Sprintf("%d %s", n, unit)
	}
	return "a fixed number of " + unit
}

// fixedArray is the length of the array that a slice of a whole array shows.
func fixedArray(v ssa.Value) (n int64, ok bool) {
	s, isSlice := v.(*ssa.Slice)
	if !isSlice || s.Low != nil || s.High != nil {
		return 0, false
	}
	ptr, isPtr := s.X.Type().Underlying().(*types.Pointer)
	if !isPtr {
		return 0, false
	}
	if a, isArray := ptr.Elem().Underlying().(*types.Array); isArray {
		return a.Len(), true
	}
	return 0, false
}

// formatted applies a format whose precision shortens an argument.
func (f *Function) formatted(c *ssa.Call, at ssa.Instruction) {
	if site := f.cuts[c]; site != nil && !isBuiltin(c) {
		for _, l := range f.shortened(c, f.content(site.x, at, false), site) {
			f.addTo(&f.val(c).labels, holder{v: c}, l.label, f.evidence[evidenceKey{l.holder, l.from}])
		}
	}
}

func isBuiltin(c *ssa.Call) bool {
	_, ok := c.Call.Value.(*ssa.Builtin)
	return ok
}
