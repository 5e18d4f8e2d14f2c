package summary

import (
	"go/types"
	"reflect"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
)

// A SecretField is a field of an object that is named like a secret.
type SecretField struct {
	Owner  *types.Named // the type that declares it
	Field  *types.Var
	Path   string
	Facets Facets
}

// maxFieldDepth bounds how deep SecretFields looks into structs.
const maxFieldDepth = 2

// SecretFields lists the fields of an object of type t that hold text and are
// named or tagged like secrets, in the order of their declaration. tag names
// the struct tag whose "-" keeps a field out; "" for none.
func SecretFields(t types.Type, tag string) []SecretField {
	var out []SecretField
	var visit func(t types.Type, path string, depth int)
	visit = func(t types.Type, path string, depth int) {
		if ptr, ok := t.Underlying().(*types.Pointer); ok {
			t = ptr.Elem()
		}
		st, ok := t.Underlying().(*types.Struct)
		if !ok || depth > maxFieldDepth {
			return
		}
		owner := model.Named(t)
		for i := range st.NumFields() {
			v := st.Field(i)
			if excluded(st.Tag(i), tag) {
				continue
			}
			sub := extend(path, "."+v.Name())
			if v.Embedded() {
				sub = path
			}
			if !isText(v.Type()) {
				visit(v.Type(), sub, depth+1)
				continue
			}
			facets := nameFacets(model.TypeName(t), v.Name()) | tagFacets(st.Tag(i))
			if facets&Secret != 0 && owner != nil {
				out = append(out, SecretField{Owner: owner, Field: v, Path: sub, Facets: facets})
			}
		}
	}
	visit(t, "", 0)
	return out
}

// excluded reports whether a field's tag keeps it out of what is stored.
func excluded(tags, tag string) bool {
	for key := range strings.SplitSeq(tag, ",") {
		if key == "" {
			continue
		}
		value := reflect.StructTag(tags).Get(key)
		if name, _, _ := strings.Cut(value, ","); name == "-" || strings.Contains(value, "serializer:") {
			return true
		}
	}
	return false
}

// secretTags are struct tags by which projects mark secrets.
var secretTags = map[string]string{
	"datapolicy": "", "levee": "source", "sensitive": "true", "class": "secret", "masq": "secret", "redact": "true",
}

func tagFacets(tags string) Facets {
	if tags == "" {
		return 0
	}
	for key, want := range secretTags {
		if value, ok := reflect.StructTag(tags).Lookup(key); ok && (want == "" || value == want) {
			return Content
		}
	}
	return 0
}

// staticType is the type of an operand, seen through the conversion to an
// interface.
func staticType(v ssa.Value) types.Type { return stripInterface(v).Type() }

// hooked reports whether one of the objects that a sink takes has a method
// that the sink calls first.
func (f *Function) hooked(o operand, u *Use) bool {
	if o.v == nil {
		return false
	}
	for _, v := range f.objects(o.v, u) {
		if f.protects(staticType(v), u) {
			return true
		}
	}
	return false
}

// eventFields records, for an object that came in and reaches a sink
// serialised, the fields of it that are named like secrets.
func (f *Function) eventFields(at ssa.Instruction, use Use, l found) {
	i, path, ok := l.label.Input()
	if !ok || !f.final || use.Kind != Sunk || l.label.State != Encoded || l.label.Has(Secret) {
		return
	}
	object := place{root{input: i}, path}
	t := f.typeOf(object)
	if t == nil {
		return
	}
	for _, sf := range SecretFields(t, "json,yaml,bson") {
		part := object.below(sf.Path)
		if f.written(part, at) {
			continue // what was stored there is labelled itself
		}
		field := l
		field.label.path = part.path
		field.label.Facets |= sf.Facets
		f.event(at, use, field)
	}
}

// wholeFields gives the labels at the secret fields of an object that a sink
// takes whole.
func (f *Function) wholeFields(o operand, u *Use, at ssa.Instruction) []found {
	if o.v == nil {
		return nil
	}
	var out []found
	for _, v := range f.objects(o.v, u) {
		for _, sf := range SecretFields(staticType(v), u.Tag) {
			for _, p := range f.refs(v) {
				p = p.below(sf.Path)
				list := f.read(p, at, false)
				if len(list) == 0 && p.root.input < 0 && !f.written(p, at) {
					l := f.source(v.Pos(), "field "+sf.Owner.Obj().Name()+"."+sf.Field.Name(), sf.Facets|Stored, f.place(at.Pos()), nil)
					list = []found{{l, holder{}, l}}
				}
				for _, l := range list {
					l.label.Facets |= sf.Facets
					out = append(out, l)
				}
			}
		}
	}
	return out
}

// objects gives what a sink takes whole: the operand, its elements, or, of a
// query that is run, the object that it was made for.
func (f *Function) objects(v ssa.Value, u *Use) []ssa.Value {
	if u.row != nil && u.row.From[0] == "recv" {
		return f.queried(v, 0)
	}
	return f.elementValues(v, u.From.Path)
}

// maxChain bounds the calls by which a query is made.
const maxChain = 8

// queried gives the objects that a query was made for, by calls of which each
// hands on what it was given.
func (f *Function) queried(v ssa.Value, depth int) []ssa.Value {
	call, ok := v.(*ssa.Call)
	if !ok || depth > maxChain {
		return nil
	}
	var out []ssa.Value
	targets, _ := f.targets(&call.Call)
	for _, t := range targets {
		for _, fl := range t.summary.Flows {
			if fl.To != (Ref{Out, 0, ""}) || t.ours || fl.From.Index >= len(t.operands) {
				continue
			}
			from := t.operands[fl.From.Index].v
			if t.method && fl.From.Index == 0 {
				out = append(out, f.queried(from, depth+1)...)
			} else if from != nil {
				out = append(out, f.elementValues(from, fl.From.Path)...)
			}
		}
	}
	return out
}

// elementValues gives the values behind a variadic operand's elements, or the
// operand itself.
func (f *Function) elementValues(v ssa.Value, path string) []ssa.Value {
	if path != "[*]" {
		return []ssa.Value{v}
	}
	var out []ssa.Value
	for _, p := range f.elements(v) {
		for _, w := range f.byRoot[p.root] {
			if s, ok := w.instr.(*ssa.Store); ok && w.place == p {
				out = append(out, s.Val)
			}
		}
	}
	return out
}

// protects reports whether a method that the sink calls on the object first
// may protect its fields: what it does is not followed, so it counts as
// protection.
func (f *Function) protects(t types.Type, u *Use) bool {
	if u.row == nil {
		return false
	}
	for _, hook := range u.row.Hooks {
		obj, _, _ := types.LookupFieldOrMethod(t, true, f.pkg.pass.Pkg, hook)
		if _, ok := obj.(*types.Func); ok {
			return true
		}
	}
	return false
}
