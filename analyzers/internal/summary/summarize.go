package summary

import (
	"cmp"
	"fmt"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/ssabuild"
)

// The bounds of a summary; what exceeds them is dropped in a fixed order.
const (
	maxFlows = 64
	maxUses  = 48
)

// summarize turns the labels of an analysed function into its summary.
func (f *Function) summarize() *Summary {
	s := &Summary{Name: qualifiedName(f.SSA), Unknown: f.Summary.Unknown}
	b := &builder{f: f, s: s, flows: map[flowKey]int{}, births: map[birthKey]bool{}}
	for _, ret := range f.returns() {
		for j, v := range ret.Results {
			if !f.failing[ret] || !isText(v.Type()) { // nobody reads the text that comes with an error
				b.result(j, v, ret)
			}
		}
	}
	b.outputs()
	b.uses()
	b.compares()
	s.OwnErrors = f.ownErrors()
	b.deepen()
	b.bound()
	return s
}

func (f *Function) returns() []*ssa.Return {
	var list []*ssa.Return
	for _, b := range f.SSA.Blocks {
		if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && b != f.SSA.Recover {
			list = append(list, r)
		}
	}
	return list
}

type flowKey struct {
	from, to Ref
	state    State
	facets   Facets
	when     When
	gone     parts
}

type birthKey struct {
	to        Ref
	what      string
	pos       int
	protected bool // a value may be sealed on some ways only
}

// A builder collects what goes into a summary.
type builder struct {
	f      *Function
	s      *Summary
	flows  map[flowKey]int
	births map[birthKey]bool
	tells  map[useKey]bool
	sized  Facets // Sized while a result is added whose length was demanded
	none   parts  // of the output that is added, what does not lead to an input
	deep   bool   // the output that is added is a copy, which leads to no input
}

// put adds one label that stands at an output.
func (b *builder) put(to Ref, l found) {
	l.label.Facets |= b.sized
	l = b.f.enumerationLeaves(to, b.f.leaves(to, l))
	if w := l.holder.w; to.Side == In && l.label.input == int32(to.Index) && l.label.path == to.Path && l.label.State == Plain && (w == nil || !w.strong) {
		return // what stood there before
	}
	if i, path, ok := l.label.Input(); ok {
		if i >= len(b.f.SSA.Params)+len(b.f.SSA.FreeVars) {
			return
		}
		key := flowKey{Ref{In, i, path}, to, l.label.State, l.label.Facets &^ Named, l.label.When, l.label.gone}
		if _, ok := b.flows[key]; !ok {
			b.flows[key] = len(b.s.Flows)
			b.s.Flows = append(b.s.Flows, Flow{From: key.from, To: to, State: l.label.State, Facets: l.label.Facets, When: l.label.When, Gone: l.label.gone, Hops: b.f.hopsOf(l.holder, l.from)})
		}
		return
	}
	if b.f.shown[l.label.src] {
		return
	}
	src := b.f.Source(l.label)
	key := birthKey{to, src.What, int(src.Pos), l.label.State.Protected()}
	if src.Facets&(Secret|Request|Computed|Random) == 0 && l.label.Facets&(Secret|Request) == 0 || b.births[key] {
		return
	}
	b.births[key] = true
	hops := append(slices.Clone(src.Hops), Hop{At: src.At, Message: src.What})
	hops = append(hops, b.f.hopsOf(l.holder, l.from)...)
	b.s.Births = append(b.s.Births, Birth{To: to, State: l.label.State, Facets: l.label.Facets, What: src.What, At: src.At, Hops: capHops(hops), pos: src.Pos})
}

// result adds what a returned value carries: its own labels, and those at the
// places that it denotes.
func (b *builder) result(j int, v ssa.Value, ret *ssa.Return) {
	if _, ok := v.(*ssa.Const); ok || isError(v.Type()) || b.f.nilAt(v, ret) {
		return
	}
	to := Ref{Out, j, ""}
	b.sized, b.none = b.f.sizedAt(v, ret), b.f.nilParts(v, ret)
	defer func() { b.sized, b.none = 0, "" }()
	if s := b.f.vals[v]; s != nil {
		for _, l := range s.labels {
			if !unprotected(l) || !b.f.settled.results[resultKey{ret, j}] {
				b.put(to, found{l, holder{v: v}, l})
			}
		}
	}
	if isString(v.Type()) {
		return
	}
	for _, p := range b.f.refs(v) {
		b.object(to, p, ret, 0)
		if p.root.input >= 0 {
			b.s.Flows = append(b.s.Flows, Flow{From: Ref{In, p.root.input, p.path}, To: to, Alias: true, Gone: b.none})
		}
	}
}

// object adds what stands at and below a place that an output denotes.
func (b *builder) object(to Ref, p place, at ssa.Instruction, depth int) {
	if depth > 2 {
		return
	}
	done := map[string]bool{}
	for _, w := range b.f.byRoot[p.root] {
		rest, behind, ok := overlap(w.place.path, p.path)
		if !ok || behind != "" || done[rest] {
			continue
		}
		done[rest] = true
		out := Ref{to.Side, to.Index, join(to.Path, rest)}
		for _, l := range b.f.read(w.place, at, false) {
			if !l.holder.input {
				b.put(out, l)
			}
		}
		b.references(out, w, p.root, at, depth)
	}
}

// references adds what stands behind the references in an output: a
// reference to an input leads the caller to its own object.
func (b *builder) references(out Ref, w *write, from root, at ssa.Instruction, depth int) {
	defer func(none parts, deep bool) { b.none, b.deep = none, deep }(b.none, b.deep)
	b.none, b.deep = b.none.and(w.without.under(out.Path)), b.deep || w.deep
	for _, r := range w.refs {
		if r.root == from {
			continue
		}
		if r.root.input >= 0 {
			b.s.Flows = append(b.s.Flows, Flow{From: Ref{In, r.root.input, r.path}, To: out, Alias: true, Deep: b.deep, Gone: b.none.below(out.Path)})
		}
		b.object(out, r, at, depth+1)
	}
}

// outputs adds what the function leaves in the objects that it was given.
func (b *builder) outputs() {
	f := b.f
	exits := f.succeeding()
	for _, w := range f.writes {
		i := w.place.root.input
		if i < 0 || !f.leftAt(exits, w) {
			continue
		}
		to := Ref{In, i, w.place.path}
		for _, l := range w.labels {
			b.put(to, found{l, holder{w: w}, l})
		}
		b.references(to, w, w.place.root, w.instr, 0)
		if w.strong && w.place.path != "" && f.replacedAt(exits, w.place) {
			b.s.Kills = append(b.s.Kills, to)
		}
	}
	// A store through a pointer parameter itself replaces the whole object.
	slices.SortFunc(b.s.Kills, compareRefs)
	b.s.Kills = slices.Compact(b.s.Kills)
}

// leftAt reports whether what was written still stands there at one of the
// returns.
func (f *Function) leftAt(exits []*ssa.Return, w *write) bool {
	kills := f.kills(w.place)
	return slices.ContainsFunc(exits, func(ret *ssa.Return) bool { return f.cfg.flows(w.instr, ret, w.place, kills) })
}

// uses adds the events on labels that began at an input.
func (b *builder) uses() {
	for _, e := range b.f.Events {
		i, path, ok := e.Label.Input()
		if !ok || e.Use.Kind.local() || b.told(e) {
			continue
		}
		u := e.Use
		u.Hooks = b.f.pending(&e.Use, i, path)
		u.row = nil
		u.From = Ref{In, i, path}
		u.State, u.Facets, u.Gone = e.Label.State, u.Facets|e.Label.Facets, e.Label.gone
		if judgedHere(e) {
			u.Facets |= CutReported
		}
		if e.Label.Has(BoundCut) && b.f.overflowTested(e.Label) {
			u.Facets = u.Facets&^BoundCut | BoundRefuse // it refuses what is longer, whoever calls it
		}
		u.Edited = u.Edited || !b.f.generated()
		u.Told = false // callers see for themselves
		u.Listed = u.Listed || b.f.listed(i, path)
		u.When = e.when
		u.Hops = capHops(append(b.f.hopsOf(e.holder, e.from), u.Hops...))
		b.s.Uses = append(b.s.Uses, u)
	}
}

// bound sorts the lists and cuts them to their bounds.
func (b *builder) bound() {
	s := b.s
	slices.SortStableFunc(s.Flows, func(x, y Flow) int {
		return cmp.Or(compareRefs(x.From, y.From), compareRefs(x.To, y.To), cmp.Compare(x.State, y.State), cmp.Compare(x.Facets, y.Facets), cmp.Compare(x.When, y.When), cmp.Compare(x.Gone, y.Gone))
	})
	s.Flows = slices.CompactFunc(s.Flows, func(x, y Flow) bool {
		return x.From == y.From && x.To == y.To && x.State == y.State && x.Facets == y.Facets && x.When == y.When && x.Gone == y.Gone && x.Alias == y.Alias && x.Deep == y.Deep
	})
	slices.SortStableFunc(s.Births, func(x, y Birth) int { return cmp.Or(compareRefs(x.To, y.To), cmp.Compare(x.What, y.What)) })
	slices.SortStableFunc(s.Uses, func(x, y Use) int {
		return cmp.Or(compareRefs(x.From, y.From), cmp.Compare(x.Kind, y.Kind), cmp.Compare(x.What, y.What),
			cmp.Compare(x.At.Package, y.At.Package), cmp.Compare(x.At.File, y.At.File), cmp.Compare(x.At.Line, y.At.Line), cmp.Compare(x.State, y.State))
	})
	if len(s.Flows) > maxFlows {
		s.Flows, b.f.bounded = s.Flows[:maxFlows], true
	}
	if len(s.Births) > maxFlows {
		s.Births, b.f.bounded = s.Births[:maxFlows], true
	}
	if len(s.Uses) > maxUses {
		s.Uses, b.f.bounded = s.Uses[:maxUses], true
	}
}

func compareRefs(a, b Ref) int {
	return cmp.Or(cmp.Compare(a.Side, b.Side), cmp.Compare(a.Index, b.Index), cmp.Compare(a.Path, b.Path))
}

// FunctionName names a function without its package: "Server.Password" for a
// method; a literal goes by the function that it stands in, or by the package
// variable that holds it.
func FunctionName(fn *ssa.Function) string {
	if g := ssabuild.Holder(fn); g != nil {
		return g.Name()
	}
	for fn.Parent() != nil {
		fn = fn.Parent()
	}
	if obj, ok := fn.Object().(*types.Func); ok && obj.Signature().Recv() != nil {
		return funcWord(obj)
	}
	return fn.Name()
}

// qualifiedName is FunctionName behind the package's name.
func qualifiedName(fn *ssa.Function) string {
	if fn.Pkg != nil {
		return fn.Pkg.Pkg.Name() + "." + FunctionName(fn)
	}
	return FunctionName(fn)
}

// describe prints a summary for tests: one clause a fact.
func (s *Summary) describe() string {
	var parts []string
	for _, fl := range s.Flows {
		if fl.Alias {
			continue
		}
		p := fmt.Sprintf("%s->%s", fl.From, fl.To)
		if fl.State != Plain {
			p += " " + fl.State.String()
		}
		parts = append(parts, p)
	}
	for _, b := range s.Births {
		parts = append(parts, fmt.Sprintf("%s born at %s", b.What, b.To))
	}
	for _, k := range s.Kills {
		parts = append(parts, fmt.Sprintf("%s replaced", k))
	}
	for _, u := range s.Uses {
		parts = append(parts, fmt.Sprintf("%s used by %s", u.From, u.What))
	}
	parts = append(parts, s.describeControl()...)
	for _, c := range s.Compares {
		parts = append(parts, fmt.Sprintf("%s compares at line %d", c.How, c.At.Line))
	}
	if s.Verifies {
		parts = append(parts, "verifies")
	}
	if s.NeverReturns {
		parts = append(parts, "never returns")
	}
	if s.Incomplete != "" {
		parts = append(parts, "incomplete")
	}
	return strings.Join(parts, "; ")
}

// String spells a ref as "in0.Field" or "out1".
func (r Ref) String() string {
	side := "in"
	if r.Side == Out {
		side = "out"
	}
	return fmt.Sprintf("%s%d%s", side, r.Index, r.Path)
}
