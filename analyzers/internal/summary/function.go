package summary

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/finding"
)

// A root is where a place begins: an input, or the value that made or yielded
// the object (an allocation, a call's result, a global).
type root struct {
	input int // -1 if it is not an input
	v     ssa.Value
	res   int // of a call with several results: which
}

// A place is a root and the access path from it. Addresses and what they
// point to share a place: dereferences leave no trace in the path.
type place struct {
	root root
	path string
}

func (p place) with(selector string) place { return place{p.root, extend(p.path, selector)} }
func (p place) below(suffix string) place  { return place{p.root, join(p.path, suffix)} }

// A value is what is known of an SSA value: the labels on its own content,
// and the places that it denotes.
type value struct {
	labels labelSet
	refs   []place
}

// maxRefs bounds the places that a value denotes.
const maxRefs = 6

// A write puts labels to a place, at an instruction.
type write struct {
	place  place
	instr  ssa.Instruction
	strong bool // replaces what stood there
	labels labelSet
	refs   []place // the places that the written value denotes

	without parts // of an object, what is not written
	deep    bool  // a copy that shares no part with what refs denote

	edge *ssa.BasicBlock // if set, only control that goes on to this block passes the write
}

// shared reports whether the write puts a reference to an object, not a copy of
// it, so that what happens to the object later is seen there.
func (w *write) shared() bool {
	var t types.Type
	switch i := w.instr.(type) {
	case *ssa.Store:
		t = i.Val.Type()
	case *ssa.MapUpdate:
		t = i.Value.Type()
	default:
		return false
	}
	return isReference(t)
}

// A Source is where a label began inside a function.
type Source struct {
	What   string
	Pos    token.Pos
	At     finding.Place
	Facets Facets
	Hops   []Hop // how it came about, inside a callee
}

// Function is the analysis of one function: its labels stay at hand for the
// rules of the package, its Summary is what callers see.
type Function struct {
	SSA     *ssa.Function
	Summary *Summary
	Events  []Event // uses of labelled values, in the order of passes

	Comparisons []Comparison // what is compared with what, in the order of passes

	pkg        *pkg
	inputs     map[ssa.Value]int
	vals       map[ssa.Value]*value
	results    map[root]*value // of calls with several results
	writes     []*write
	byRoot     map[root][]*write
	writeKey   map[writeKey]*write
	sources    []Source
	srcKey     map[sourceKey]int32
	names      map[ssa.Value][]string
	evidence   map[evidenceKey]evidence
	cfg        *reachability
	changed    bool
	verifies   bool // calls what compares credentials
	bounded    bool
	work       int // writes that reads have looked at; see maxWork
	unmodeled  int // calls of what is not known
	seen       map[eventKey]bool
	final      bool                     // labels are stable: record events
	known      map[ssa.Instruction]bool // calls whose results are described
	sinkOrder  []place                  // of sinkPlaces, as met
	sinkPlaces map[place]sinkInfo
	control    *Control
	replies    map[ssa.CallInstruction]*Reply
	called     map[*ssa.CallCommon]resolved // calls of what does not change any more
	changing   bool                         // it calls something that does
	cuts       map[ssa.Value]*cutSite       // where text is shortened; see cut.go
	enums      map[ssa.Value]*enumeration   // the values of loops over keys with a prefix; see enumerate.go
	cells      map[*ssa.Alloc]ssa.Value     // variables that stand for what they are set to; see cell.go
	exits      []exit                       // the ways out
	failing    map[*ssa.Return]bool         // returns that hand out an error whichever way control gets there
	shown      map[int32]bool               // sources of what need not be secret; see shown.go
	settled    settlement                   // what is protected unless it is already; see settle.go
	stretched  stretching                   // fast hashes that are applied over and over; see stretch.go
}

type writeKey struct {
	place   place
	instr   ssa.Instruction
	without parts // of copies that a callee makes
	deep    bool
}

type sourceKey struct {
	pos  token.Pos
	what string
}

// An Event is a use of a value with labels, seen from inside a function.
type Event struct {
	Instr  ssa.Instruction
	Pos    token.Pos // where it happens: at Instr, or inside a literal
	Use    Use
	Label  Label
	Named  bool // the name of the value, not only the sink's, says that it is a secret
	key    eventKey
	when   When
	holder holder
	from   Label // the label as it stood on the holder
}

type eventKey struct {
	kind   UseKind
	cut    Facets // a shortened value is another one, and so is a name
	at     finding.Place
	sink   string
	path   string
	column string
	origin origin
}

// SameValue reports whether two events are uses of one value in one place.
func (e Event) SameValue(other Event) bool {
	return e.Instr == other.Instr && e.Use.What == other.Use.What && e.Use.From == other.Use.From && e.holder == other.holder
}

func newFunction(p *pkg, fn *ssa.Function) *Function {
	return &Function{
		SSA: fn, Summary: &Summary{Name: qualifiedName(fn)}, pkg: p,
		cells: cells(fn), names: localNames(fn), cfg: newReachability(fn),
		settled: settlement{map[root][]*write{}, map[phiEdge]bool{}, map[resultKey]bool{}},
	}
}

// reset forgets all labels; a function in a cycle is analysed several times.
func (f *Function) reset() {
	f.Events, f.Comparisons, f.verifies = nil, nil, false
	f.control, f.replies = nil, nil
	f.inputs = map[ssa.Value]int{}
	f.vals = map[ssa.Value]*value{}
	f.results = map[root]*value{}
	f.writes, f.byRoot, f.writeKey = nil, map[root][]*write{}, map[writeKey]*write{}
	f.sources, f.srcKey = nil, map[sourceKey]int32{}
	f.evidence = map[evidenceKey]evidence{}
	f.seen = map[eventKey]bool{}
	f.known = map[ssa.Instruction]bool{}
	f.sinkPlaces, f.sinkOrder = map[place]sinkInfo{}, nil
	f.final, f.bounded, f.changing, f.unmodeled = false, false, false, 0
	for r, skips := range f.settled.skips {
		f.byRoot[r] = slices.Clone(skips)
	}
	clear(f.cfg.found)
	for i, p := range f.SSA.Params {
		f.inputs[p] = i
	}
	for i, v := range f.SSA.FreeVars {
		f.inputs[v] = len(f.SSA.Params) + i
	}
}

// localNames collects the names of local variables that stood for each value.
func localNames(fn *ssa.Function) map[ssa.Value][]string {
	names := map[ssa.Value][]string{}
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			d, ok := instr.(*ssa.DebugRef)
			if !ok || d.IsAddr {
				continue
			}
			id, ok := d.Expr.(*ast.Ident)
			if !ok {
				continue
			}
			if obj, ok := d.Object().(*types.Var); ok && !obj.IsField() && id.Name != "_" {
				names[d.X] = appendNew(names[d.X], id.Name)
			}
		}
	}
	return names
}

func appendNew[T comparable](list []T, x T) []T {
	for _, y := range list {
		if x == y {
			return list
		}
	}
	return append(list, x)
}

// maxRounds bounds the passes over a function's instructions.
const maxRounds = 12

// maxWork bounds what a function is worth: when its reads have looked at so many
// writes, no further pass is made. Handlers stay below a hundredth of it; the
// parsers that yacc makes do not.
const maxWork = 4 << 20

// analyze computes labels to a fixpoint, then events and the summary.
func (f *Function) analyze() {
	f.work = 0
	f.reset()
	if len(f.SSA.Blocks) == 0 {
		return
	}
	if f.cuts == nil {
		f.cuts, f.enums = f.cutSites(), f.enumerations()
	}
	f.label()
	if f.stretch() {
		f.reset()
		f.label()
	}
	if f.settle() { // labels only grow: begin anew
		f.reset()
		f.label()
	}
	if !f.final {
		f.final = true
		f.pass()
	}
	f.unveil()
	f.exits, f.failing = f.ways()
	f.Summary = f.summarize()
	f.answers()
}

// label computes the labels. Where control only goes forward, so do labels:
// one pass in its order has them all, and finds what uses them.
func (f *Function) label() {
	f.seedInputs()
	f.typeSinks()
	if f.cfg.forward {
		f.final = true
		f.pass()
		return
	}
	f.stabilize()
}

// stabilize passes over the instructions until the labels no longer change.
func (f *Function) stabilize() {
	for round := 0; ; round++ {
		f.changed = false
		f.pass()
		if !f.changed {
			return
		}
		if round == maxRounds || f.work > maxWork {
			f.bounded = true
			return
		}
	}
}

func (f *Function) pass() {
	for _, b := range f.cfg.blocks {
		for _, instr := range b.Instrs {
			f.transfer(instr)
		}
	}
}

// val gives the state of a value, creating it.
func (f *Function) val(v ssa.Value) *value {
	s := f.vals[v]
	if s == nil {
		s = &value{}
		f.vals[v] = s
	}
	return s
}

// refs gives the places that a value denotes; a value about which nothing is
// known is the root of a place of its own.
func (f *Function) refs(v ssa.Value) []place {
	switch v := v.(type) {
	case *ssa.Const, *ssa.Function, *ssa.Builtin:
		return nil
	case *ssa.Global:
		return []place{{root: root{input: -1, v: v}}}
	}
	if set := f.setTo(v); set != nil {
		return f.refs(set)
	}
	if i, ok := f.inputs[v]; ok {
		return []place{{root: root{input: i}}}
	}
	if s := f.vals[v]; s != nil && len(s.refs) > 0 {
		return s.refs
	}
	return []place{{root: root{input: -1, v: v}}}
}

func (f *Function) addRef(s *value, p place) {
	for _, q := range s.refs {
		if p == q {
			return
		}
	}
	if len(s.refs) >= maxRefs {
		f.bounded = true
		return
	}
	s.refs = append(s.refs, p)
	f.changed = true
}

func (f *Function) addRefs(v ssa.Value, places []place) {
	s := f.val(v)
	for _, p := range places {
		f.addRef(s, p)
	}
}

// addLabel adds a label to a value and remembers where it came from.
func (f *Function) addLabel(v ssa.Value, l Label, ev evidence) {
	l.Facets |= f.valueFacets(v)
	f.addTo(&f.val(v).labels, holder{v: v}, l, ev)
}

func (f *Function) addTo(set *labelSet, h holder, l Label, ev evidence) {
	added, full := set.add(l)
	if full {
		f.bounded = true
	}
	if added {
		f.changed = true
		f.evidence[evidenceKey{h, l}] = ev
	}
}

// source interns a source and gives its label.
func (f *Function) source(pos token.Pos, what string, facets Facets, at finding.Place, hops []Hop) Label {
	key := sourceKey{pos, what}
	i, ok := f.srcKey[key]
	if !ok {
		i = int32(len(f.sources))
		f.srcKey[key] = i
		f.sources = append(f.sources, Source{What: what, Pos: pos, At: at, Facets: facets, Hops: hops})
	}
	return Label{origin: origin{input: -1, src: i}, Facets: facets}
}

// Source gives the source of a label that began inside the function, or nil.
func (f *Function) Source(l Label) *Source {
	if l.input >= 0 || int(l.src) >= len(f.sources) {
		return nil
	}
	return &f.sources[l.src]
}

func (f *Function) place(pos token.Pos) finding.Place {
	return finding.PlaceOf(f.pkg.pass.Fset, f.pkg.pass.Pkg.Path(), pos)
}

// seedInputs labels the parameters that are content themselves.
func (f *Function) seedInputs() {
	for i, p := range f.SSA.Params {
		if isContent(p.Type()) {
			l := Label{origin: origin{input: int32(i)}}
			l.Facets |= nameFacets("", p.Name())
			f.addLabel(p, l, evidence{pos: p.Pos()})
		}
	}
}
