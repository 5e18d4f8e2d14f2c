package summary

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A found is a label as it was found, with its holder for the evidence.
type found struct {
	label  Label
	holder holder
	from   Label // the label on the holder, before names added facets
}

// store records a write of labels and references to places.
func (f *Function) store(places []place, instr ssa.Instruction, strong bool, labels []found, refs []place, note string) {
	for _, p := range places {
		w := f.writeAt(writeKey{place: p, instr: instr}, strong && len(places) == 1 && singular(p))
		for _, l := range f.withoutMarks(p, labels) {
			nl := l.label
			nl.Facets |= selectorFacets(p.path)
			f.addTo(&w.labels, holder{w: w}, nl, evidence{holder: l.holder, label: l.from, pos: instr.Pos(), note: note})
		}
		f.lead(w, refs)
	}
}

// writeAt gives the write of a key, making it if there is none; strong is of a
// new one.
func (f *Function) writeAt(key writeKey, strong bool) *write {
	w := f.writeKey[key]
	if w == nil {
		w = &write{place: key.place, instr: key.instr, strong: strong, without: key.without, deep: key.deep}
		f.writeKey[key] = w
		f.writes = append(f.writes, w)
		f.byRoot[key.place.root] = append(f.byRoot[key.place.root], w)
		f.changed = true
	}
	return w
}

// lead has a write lead to further places.
func (f *Function) lead(w *write, refs []place) {
	for _, r := range refs {
		if r == w.place || len(w.refs) >= maxRefs {
			continue
		}
		if n := len(w.refs); len(appendNew(w.refs, r)) > n {
			w.refs = append(w.refs, r)
			f.changed = true
		}
	}
}

// replace records that what stood at places is replaced when control gets to
// an instruction, without saying by what.
func (f *Function) replace(places []place, at ssa.Instruction) {
	f.store(places, at, true, nil, nil, "")
	for _, p := range places {
		f.writeKey[writeKey{place: p, instr: at}].strong = true
	}
}

// singular reports whether a path denotes one place, so that a write replaces
// what stood there.
func singular(p place) bool {
	for path := p.path; path != ""; {
		var sel string
		sel, path = cutSelector(path)
		if sel == "[*]" || sel == "{*}" || sel == "{#}" || strings.HasPrefix(sel, deeper) {
			return false
		}
	}
	return true
}

// maxDepth bounds how far reads follow references from object to object.
const maxDepth = 4

// read gives the labels at a place as they stand when control reaches an
// instruction. With deep, what stands below the place counts, too.
func (f *Function) read(p place, at ssa.Instruction, deep bool) []found {
	r := reader{f: f, deep: deep}
	r.read(p, at, nil)
	return r.out
}

// A reader collects the labels at a place and at what is referred to there.
type reader struct {
	f     *Function
	deep  bool
	whole bool  // what is read stands for all of the object
	gone  parts // of the object that do not count
	out   []found
	seen  map[readKey]bool
	taken map[taken]bool

	stored func(part string) bool // which parts of the object count; nil for all
}

// counts reports whether a part of the object counts.
func (r *reader) counts(part string) bool {
	return part == "" || !r.gone.cover(part) && (r.stored == nil || r.stored(part))
}

// A readKey is a step of a reader. Objects that refer to each other are met on
// very many ways; what was read once in one way brings nothing new.
type readKey struct {
	place place
	at    ssa.Instruction
	by    via
}

// met reports whether a reader has been here. Only what is referred to by what
// is referred to can be met twice, and few reads get there.
func (r *reader) met(p place, at ssa.Instruction, by *via) bool {
	if by == nil || by.depth < 2 {
		return false
	}
	key := readKey{p, at, *by}
	if !r.deep { // nothing below p is read that could be hidden
		key.by = via{depth: by.depth}
	}
	if r.seen[key] {
		return true
	}
	if r.seen == nil {
		r.seen = map[readKey]bool{}
	}
	r.seen[key] = true
	return false
}

// A taken is a write whose labels a reader has, with what the path to them tells.
type taken struct {
	w      *write
	facets Facets
}

// take adds the labels of a write.
func (r *reader) take(w *write, facets Facets, depth int) {
	if depth > 1 {
		key := taken{w, facets}
		if r.taken[key] {
			return
		}
		if r.taken == nil {
			r.taken = map[taken]bool{}
		}
		r.taken[key] = true
	}
	for _, l := range w.labels {
		nl := l
		nl.Facets |= facets
		r.out = append(r.out, found{nl, holder{w: w}, l})
	}
}

// A via is the reference that a read followed: the object was put to place by
// from, and is read there at at. What has replaced a part of place since then
// hides that part of the object.
type via struct {
	place    place
	from, at ssa.Instruction
	depth    int
	part     string // where it stands in the object that the read began at
}

// below is where a part of what is read stands in the object that the read
// began at.
func (v *via) below(part string) string {
	if v == nil {
		return part
	}
	return v.part + part
}

// hides reports whether the part of the object is no longer what is read.
func (v *via) hides(f *Function, part string) bool {
	if v == nil || part == "" {
		return false
	}
	hidden := v.place.below(part)
	kills := f.kills(hidden)
	return len(kills) > 0 && !f.cfg.flows(v.from, v.at, hidden, kills)
}

// gone gives the secrets of the object that have been replaced where it was put.
func (v *via) gone(f *Function) parts {
	if v == nil {
		return ""
	}
	var list []string
	for _, w := range f.byRoot[v.place.root] {
		rest, behind, ok := overlap(w.place.path, v.place.path)
		if ok && behind == "" && f.replaces(w, rest) && v.hides(f, rest) {
			list = append(list, rest)
		}
	}
	return partsOf(list)
}

func (r *reader) read(p place, at ssa.Instruction, ref *via) {
	depth := 1
	if ref != nil {
		depth = ref.depth + 1
	}
	if depth > maxDepth || r.met(p, at, ref) {
		return
	}
	f := r.f
	kills := f.kills(p)
	f.work += len(f.byRoot[p.root])
	for _, w := range f.byRoot[p.root] {
		restP, restW, ok := overlap(p.path, w.place.path)
		if !ok || restW != "" && !r.deep || w.instr == at || w.without.cover(restP) {
			continue
		}
		replaced, by := p, kills
		if restW != "" {
			replaced, by = w.place, f.kills(w.place)
		}
		if !r.counts(ref.below(restW)) || !f.cfg.flows(w.instr, at, replaced, by) || ref.hides(f, restW) {
			continue
		}
		if len(w.labels) > 0 {
			r.take(w, selectorFacets(restP), depth)
		}
		for _, to := range w.refs {
			target := p
			if restW != "" {
				target = w.place
			}
			seen := w.instr // a copy keeps what there was
			if w.shared() {
				seen = at
			}
			r.read(to.below(restP), seen, &via{place: target, from: w.instr, at: at, depth: depth, part: ref.below(restW)})
		}
	}
	if p.root.input >= 0 && !r.gone.cover(ref.below("")) && f.cfg.flowsFromEntry(at, p, kills) {
		l := Label{origin: origin{input: int32(p.root.input), path: p.path}, Facets: selectorFacets(p.path) | f.bodyFacet(p), When: f.whenKept(kills, at)}
		if r.deep || r.whole {
			l.gone = r.gone.below(ref.below("")).and(f.goneBelow(p, at)).and(ref.gone(f))
		}
		r.out = append(r.out, found{l, holder{input: true, place: p}, l})
	} else if f.bodyFacet(p) != 0 && !made(p.root.v) && f.cfg.flowsFromEntry(at, p, kills) {
		l := f.source(at.Pos(), "body of the request", Body|Request, f.place(at.Pos()), nil)
		r.out = append(r.out, found{l, holder{}, l})
	}
}

// kills gives the writes that replace what stands at a place.
func (f *Function) kills(p place) []*write {
	var list []*write
	for _, w := range f.byRoot[p.root] {
		if w.strong && (w.place.path == p.path || isPrefix(w.place.path, p.path)) {
			list = append(list, w)
		}
	}
	return list
}

func isPrefix(prefix, path string) bool {
	if strings.IndexByte(prefix, '{') < 0 { // no selector of it meets another one
		return len(prefix) < len(path) && path[:len(prefix)] == prefix && isSelectorStart(path[len(prefix)])
	}
	rest, behind, ok := overlap(path, prefix)
	return ok && behind == "" && rest != ""
}

// content gives the labels of a value as an instruction sees it: those on the
// value itself and those at the places it denotes.
func (f *Function) content(v ssa.Value, at ssa.Instruction, deep bool) []found {
	return f.contentFor(reader{f: f, deep: deep}, v, at)
}

// contentFor is content for a reader that may leave parts out.
func (f *Function) contentFor(r reader, v ssa.Value, at ssa.Instruction) []found {
	if s := f.vals[v]; s != nil {
		for _, l := range s.labels {
			r.out = append(r.out, found{l, holder{v: v}, l})
		}
	}
	if _, isInput := f.inputs[v]; isInput && len(r.out) > 0 && isString(v.Type()) {
		return r.out
	}
	if !isString(v.Type()) {
		r.readAll(f.refs(v), "", at)
	}
	return f.cutContent(v, r.out)
}

// contentBelow gives the labels at a path below a value.
func (f *Function) contentBelow(v ssa.Value, path string, at ssa.Instruction, deep bool) []found {
	return f.contentBelowFor(reader{f: f, deep: deep}, v, path, at)
}

// contentBelowFor is contentBelow for a reader that may leave parts out.
func (f *Function) contentBelowFor(r reader, v ssa.Value, path string, at ssa.Instruction) []found {
	if path == "" {
		return f.contentFor(r, v, at)
	}
	if s := f.vals[v]; s != nil {
		for _, l := range s.labels { // a label on the whole holds for its parts
			nl := l
			nl.Facets |= selectorFacets(path)
			if _, whole := f.inputs[v]; !whole {
				r.out = append(r.out, found{nl, holder{v: v}, l})
			}
		}
	}
	r.readAll(f.refs(v), path, at)
	return r.out
}

// readAll reads what stands at a path below each of the places.
func (r *reader) readAll(places []place, path string, at ssa.Instruction) {
	for _, p := range places {
		once := reader{f: r.f, deep: r.deep, whole: r.whole, gone: r.gone, stored: r.stored}
		once.read(p.below(path), at, nil)
		r.out = append(r.out, once.out...)
	}
}

// isString reports whether values of the type are immutable text.
func isString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

// isBytes reports whether the type is a slice or an array of bytes.
func isBytes(t types.Type) bool {
	var elem types.Type
	switch u := t.Underlying().(type) {
	case *types.Slice:
		elem = u.Elem()
	case *types.Array:
		elem = u.Elem()
	case *types.Pointer:
		a, ok := u.Elem().Underlying().(*types.Array)
		if !ok {
			return false
		}
		elem = a.Elem()
	default:
		return false
	}
	b, ok := elem.Underlying().(*types.Basic)
	return ok && b.Kind() == types.Byte
}

// isText reports whether values of the type are text: what secrets are held in.
func isText(t types.Type) bool {
	if p, ok := t.Underlying().(*types.Pointer); ok && isString(p.Elem()) {
		return true
	}
	return isString(t) || isBytes(t)
}

// isContent reports whether a parameter of the type is labelled as a whole:
// text, readers and other interfaces, numbers.
func isContent(t types.Type) bool {
	if isText(t) {
		return true
	}
	if _, ok := types.Unalias(t).(*types.TypeParam); ok {
		return true
	}
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&(types.IsInteger|types.IsString) != 0
}
