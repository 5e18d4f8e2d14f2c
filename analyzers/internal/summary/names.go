package summary

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/behaviour"
	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// nameFacets says what a name tells of the value that bears it; owner is the
// type a field belongs to, or "".
func nameFacets(owner, name string) Facets {
	kind := vocabulary.Secret(name)
	if owner != "" {
		kind = vocabulary.SecretField(owner, name)
	}
	switch kind {
	case vocabulary.Content:
		if vocabulary.IsPassword(name) {
			return Content | Password | Named
		}
		return Content | Named
	case vocabulary.Authenticator:
		if vocabulary.Invitation(name) {
			return 0
		}
		return Authenticator | Named
	}
	return 0
}

// selectorFacets says what the names on an access path tell of what stands at
// its end. A field speaks for its elements (secrets[*]), but not for the
// fields of these (secrets[*].name).
func selectorFacets(path string) Facets {
	var facets Facets
	for path != "" {
		var sel string
		sel, path = cutSelector(path)
		name := selectorName(sel)
		switch {
		case sel == "{#}":
			return MapKey // a key is not the value it leads to
		case sel[0] == '.':
			facets = nameFacets("", name)
		case name != "":
			facets |= nameFacets("", name)
		}
	}
	return facets
}

// valueFacets says what the names of the local variables that held a value
// tell. A literal's captured variables are named where they are declared.
func (f *Function) valueFacets(v ssa.Value) Facets {
	if !isText(v.Type()) {
		return 0
	}
	var facets Facets
	for _, n := range f.names[v] {
		facets |= nameFacets("", n)
	}
	return facets
}

// nameLocal turns a value of unknown origin into a source when the variable
// that it is assigned to is named like a secret.
func (f *Function) nameLocal(v ssa.Value, instr ssa.Instruction) {
	switch x := v.(type) {
	case *ssa.Call:
		if obj := calleeObject(&x.Call); obj != nil && vocabulary.ObjectName(obj.Name()) {
			return
		}
	case *ssa.TypeAssert:
	case *ssa.Extract:
		if _, ok := x.Tuple.(*ssa.Call); !ok {
			return
		}
	default:
		return
	}
	if len(f.vals[v].safeLabels()) > 0 || f.known[instr] {
		return
	}
	if facets := f.valueFacets(v); facets&Secret != 0 {
		name := f.names[v][0]
		for _, n := range f.names[v] {
			if nameFacets("", n)&Secret != 0 {
				name = n
			}
		}
		l := f.source(v.Pos(), "variable "+name, facets|Stored, f.place(v.Pos()), nil)
		f.addLabel(v, l, evidence{pos: v.Pos()})
	}
}

func (s *value) safeLabels() labelSet {
	if s == nil {
		return nil
	}
	return s.labels
}

// nameSelected turns a field or map entry of an object of unknown origin into
// a source when it is named like a secret and nothing was stored to it here.
func (f *Function) nameSelected(v ssa.Value, p place, at ssa.Instruction) {
	if p.root.input >= 0 || p.path == "" || !isText(v.Type()) || len(f.val(v).labels) > 0 {
		return
	}
	name := selectorName(lastSelector(p.path))
	facets := nameFacets(behaviour.OwnerOf(v), name)
	if facets&Secret == 0 || f.written(p, at) {
		return
	}
	what := "field " + name
	if strings.HasSuffix(p.path, "}") {
		what = "value under the key " + name
	}
	if owner := behaviour.OwnerOf(v); owner != "" && what[0] == 'f' {
		what = "field " + owner + "." + name
	}
	l := f.source(v.Pos(), what, facets|Stored, f.place(v.Pos()), nil)
	f.addLabel(v, l, evidence{pos: v.Pos()})
}

// written reports whether the function itself stored something to a place or
// to an object that it is a part of.
func (f *Function) written(p place, at ssa.Instruction) bool {
	for _, w := range f.byRoot[p.root] {
		if _, rest, ok := overlap(p.path, w.place.path); ok && rest == "" && f.cfg.reaches(w.instr, at) {
			return true
		}
	}
	_, isAlloc := p.root.v.(*ssa.Alloc)
	return isAlloc
}

// fieldRows applies the model's rows on a selected field: request data, and
// fields that are sinks.
func (f *Function) fieldRows(v, x ssa.Value, fd field) {
	if s := f.vals[x]; s != nil && len(s.labels) > 0 && !isText(x.Type()) {
		f.copyLabels(v, x, v.(ssa.Instruction)) // a label on the whole holds for its parts
	}
	if fd.v == nil {
		return
	}
	for _, row := range model.Field(fd.owner, fd.v) {
		switch row.Kind {
		case model.Source:
			l := f.source(v.Pos(), fd.v.Name()+" of "+typeWord(fd.owner), rowFacets(row), f.place(v.Pos()), nil)
			f.addLabel(v, l, evidence{pos: v.Pos()})
		case model.Sink:
			f.markSink(f.refs(v), sinkOf(row, x))
		}
	}
	f.resourceSink(v, fd)
	if vocabulary.Metadata(fd.v.Name()) && isTextMap(fd.v.Type()) && vocabulary.Secret(model.TypeName(fd.owner)) == vocabulary.None { // a secret holds its own
		f.markSink(f.refs(v), sinkInfo{sink: "metadata", what: typeWord(fd.owner) + "." + fd.v.Name(), named: true})
	}
}

// resourceSink marks the fields of a Kubernetes object of a project's own kind:
// whoever may read such objects reads them. A core Secret is the place for
// secrets; its metadata is not.
func (f *Function) resourceSink(v ssa.Value, fd field) {
	if !isResource(fd.owner) || fd.v.Embedded() {
		return
	}
	f.markSink(f.refs(v), sinkInfo{sink: "metadata", what: typeWord(fd.owner) + "." + fd.v.Name()})
}

// isResource reports whether a type is a Kubernetes object other than a Secret.
func isResource(t types.Type) bool {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok || model.TypeName(t) == "Secret" {
		return false
	}
	for v := range st.Fields() {
		if v.Name() == "ObjectMeta" && model.TypeName(v.Type()) == "ObjectMeta" {
			return true
		}
	}
	return false
}

// markSink notes that places are sinks; the first note stands.
func (f *Function) markSink(places []place, info sinkInfo) {
	for _, p := range places {
		if _, ok := f.sinkPlaces[p]; !ok {
			f.sinkPlaces[p] = info
			f.sinkOrder = append(f.sinkOrder, p)
		}
	}
}

func typeWord(t types.Type) string {
	if n := model.Named(t); n != nil {
		return n.Obj().Name()
	}
	return "struct"
}

// isTextMap reports whether the type is a map from text to text or anything.
func isTextMap(t types.Type) bool {
	m, ok := t.Underlying().(*types.Map)
	if !ok || !isString(m.Key()) {
		return false
	}
	if isText(m.Elem()) {
		return true
	}
	_, ok = m.Elem().Underlying().(*types.Interface)
	return ok
}

// globalRows labels what is read from a package-level variable that the model
// knows as a source, or that is named like a secret.
func (f *Function) globalRows(i *ssa.UnOp) {
	g, ok := i.X.(*ssa.Global)
	if !ok {
		return
	}
	for _, row := range model.Object(g.Object()) {
		if row.Kind == model.Source {
			f.addLabel(i, f.source(i.Pos(), row.Name(), rowFacets(row), f.place(i.Pos()), nil), evidence{pos: i.Pos()})
		}
	}
	if !isText(i.Type()) || len(f.val(i).labels) > 0 {
		return
	}
	if facets := nameFacets("", g.Name()); facets&Secret != 0 {
		l := f.source(g.Pos(), "variable "+g.Name(), facets|Stored, f.place(i.Pos()), nil)
		f.addLabel(i, l, evidence{pos: i.Pos()})
	}
}
