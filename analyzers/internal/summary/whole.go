package summary

import (
	"cmp"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// staticType is the type of an operand, seen through the conversion to an
// interface.
func staticType(v ssa.Value) types.Type { return stripInterface(v).Type() }

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
		if l.label.gone.cover(sf.Path) || f.written(part, at) {
			continue // what was stored there is labelled itself
		}
		field := l
		field.label.path, field.label.gone = part.path, ""
		field.label.Facets |= sf.Facets
		f.event(at, use, field)
	}
}

// applyWhole records the use of an object by a sink that takes it whole: of
// the object, and of its parts that are stored.
func (f *Function) applyWhole(t target, u Use, when When, at ssa.Instruction) {
	from := t.operands[u.From.Index]
	if !f.restrict(&u, t, at) {
		u.Kind = Offered
	}
	whole, parts := f.storedContent(from, &u, at)
	f.unnamed(whole)
	f.unnamed(parts)
	if f.passwordsGone(from, &u) { // a password that was decoded into the object stood there
		whole = slices.DeleteFunc(whole, func(l found) bool { return l.label.Has(Password) })
		f.withoutPasswords(whole)
	}
	parts = append(parts, f.wholeFields(from, &u, at)...)
	f.applyLabels(t, &u, when, whole, at)
	u.Columns = nil // they are the object's, not a part's
	for _, l := range parts {
		part := f.partOf(from, &u, l.holder.w)
		if t.ours && t.summary.conditions(&u, cmp.Or(part, f.partOfCopied(from, &u, l.holder.w))) {
			continue
		}
		use := u
		use.Told = t.ours && t.summary.tells(&u, part)
		f.applyLabels(t, &use, when, []found{l}, at)
	}
}

// passwordsGone reports whether the objects that a sink takes whole have
// passwords, all of which have been replaced.
func (f *Function) passwordsGone(o operand, u *Use) bool {
	some := false
	if o.v == nil || u.Gone == "" {
		return false
	}
	for _, object := range f.objects(o.v, u) {
		for _, sf := range SecretFields(object.typ, u.Tag) {
			if sf.Facets&Password == 0 {
				continue
			}
			if !u.Gone.cover(sf.Path) {
				return false
			}
			some = true
		}
	}
	return some
}

// withoutPasswords notes on the labels of objects that came in that their
// passwords do not get there.
func (f *Function) withoutPasswords(list []found) {
	for i := range list {
		l := &list[i].label
		in, path, ok := l.Input()
		if !ok {
			continue
		}
		t := f.typeOf(place{root{input: in}, path})
		if t == nil {
			continue
		}
		var gone []string
		for _, sf := range SecretFields(t, "") {
			if sf.Facets&Password != 0 {
				gone = append(gone, sf.Path)
			}
		}
		l.gone = l.gone.and(partsOf(gone))
	}
}

// partOf gives the part of the object that a sink takes whole that a write is
// to; "" if it is not to a part of that very object.
func (f *Function) partOf(o operand, u *Use, w *write) string {
	if w == nil {
		return ""
	}
	for _, p := range f.below(o, u.From.Path) {
		if part, ok := partBelow(w.place, p); ok {
			return part
		}
	}
	return ""
}

// partOfCopied is partOf for a write to what the object was set to: the literal
// that a variable began as.
func (f *Function) partOfCopied(o operand, u *Use, w *write) string {
	if w == nil {
		return ""
	}
	for _, p := range f.below(o, u.From.Path) {
		for _, set := range f.byRoot[p.root] {
			at, ok := partBelow(set.place, p)
			if !ok {
				continue
			}
			for _, q := range set.refs {
				if part, ok := partBelow(w.place, q); ok {
					return at + part
				}
			}
		}
	}
	return ""
}

// partBelow gives the path at which a place stands below another.
func partBelow(p, of place) (string, bool) {
	rest, behind, ok := overlap(p.path, of.path)
	return rest, ok && behind == "" && p.root == of.root
}

// storedContent gives the labels of an object that a sink takes whole, and
// those of the parts of it that are stored.
func (f *Function) storedContent(o operand, u *Use, at ssa.Instruction) (whole, parts []found) {
	var objects []object
	if o.v != nil {
		objects = f.objects(o.v, u)
	}
	if len(objects) == 0 {
		return f.operandContentFor(reader{f: f, deep: true, gone: u.Gone}, o, u.From.Path, at), nil
	}
	for _, object := range objects {
		if isText(object.typ) {
			whole = append(whole, f.contentBelow(object.v, object.path, at, true)...)
			continue
		}
		gone := u.Gone.and(keptOutOfColumns(object.typ))
		whole = append(whole, f.contentBelowFor(reader{f: f, whole: true, gone: gone}, object.v, object.path, at)...)
		r := reader{f: f, deep: true, gone: gone, stored: func(part string) bool { return u.stores(object.typ, part) }}
		for _, p := range f.refs(object.v) {
			r.read(p.below(object.path), at, nil)
		}
		parts = append(parts, r.out...)
	}
	parts = slices.DeleteFunc(parts, func(l found) bool { return slices.Contains(whole, l) })
	return whole, parts
}

// tells reports whether a summary has a use of its own of a part that a use of
// the whole object takes, as of a secret by its name. A password may be hashed
// by the time it gets there, so a name does not tell enough of it.
func (s *Summary) tells(u *Use, part string) bool {
	path := join(u.From.Path, part)
	return part != "" && slices.ContainsFunc(s.Uses, func(o Use) bool {
		return o.Kind == Sunk && o.At == u.At && o.What == u.What && o.From == Ref{In, u.From.Index, path} && o.Facets&Secret != 0 && o.Facets&Password == 0
	})
}

// conditions reports whether a summary has a use of its own of a part that a use
// of the whole object takes, which says by which flag it gets there.
func (s *Summary) conditions(u *Use, part string) bool {
	path := join(u.From.Path, part)
	return part != "" && slices.ContainsFunc(s.Uses, func(o Use) bool {
		return o.Kind == Sunk && o.At == u.At && o.What == u.What && o.From == Ref{In, u.From.Index, path} && o.When != 0
	})
}

// wholeFields gives the labels at the secret fields of an object that a sink
// takes whole: of the operand, or of the part of it that gets there.
func (f *Function) wholeFields(o operand, u *Use, at ssa.Instruction) []found {
	if o.v == nil || u.Listed {
		return nil
	}
	var out []found
	for _, object := range f.objects(o.v, u) {
		for _, sf := range SecretFields(object.typ, u.Tag) {
			if !u.stores(object.typ, sf.Path) || u.Gone.cover(sf.Path) {
				continue
			}
			for _, p := range f.refs(object.v) {
				out = append(out, f.wholeField(p.below(object.path), object.typ, sf, at)...)
			}
		}
	}
	return out
}

// wholeField gives the labels at one secret field of an object of type t. A
// field of an object that came from elsewhere, and to which nothing was stored
// here, is a source.
func (f *Function) wholeField(p place, t types.Type, sf SecretField, at ssa.Instruction) []found {
	p = p.below(sf.Path)
	list := f.read(p, at, false)
	if len(list) == 0 && p.root.input < 0 && !f.written(p, at) {
		l := f.source(at.Pos(), "field "+sf.Owner.Obj().Name()+"."+sf.Field.Name(), sf.Facets|Stored, f.place(at.Pos()), nil)
		list = []found{{l, holder{}, l}}
	}
	out := list[:0]
	for _, l := range list {
		if f.narrow(&l.label, t, sf.Path) {
			l.label.Facets |= sf.Facets
			out = append(out, l)
		}
	}
	return out
}

// listed reports whether the type of what stands at an input tells its fields,
// so that those that are secret have uses of their own. What a literal has
// captured is for the function around it.
func (f *Function) listed(input int, path string) bool {
	if input >= len(f.SSA.Params) {
		return false
	}
	t := f.typeOf(place{root{input: input}, path})
	return t != nil && isStruct(t)
}

// narrow makes of the label of an object that came in, and is a part of the
// one of type t that the sink takes, the label of the field that path ends in;
// false if the field lies too deep to be told.
func (f *Function) narrow(l *Label, t types.Type, path string) bool {
	i, from, ok := l.Input()
	if !ok {
		return true
	}
	whole := f.typeOf(place{root{input: i}, from})
	if whole == nil || !isStruct(whole) {
		return true
	}
	for rest := path; rest != "" && t != nil; {
		if types.Identical(deref(t), deref(whole)) {
			l.path, l.gone = join(from, rest), l.gone.below(rest)
			return l.path == from+rest
		}
		var sel string
		sel, rest = cutSelector(rest)
		t = selected(t, sel)
	}
	return true
}

// unnamed takes from the labels of objects that came in what their names tell:
// their fields speak for themselves.
func (f *Function) unnamed(list []found) {
	for i := range list {
		l := &list[i].label
		in, path, ok := l.Input()
		if !ok || !l.Has(Named) {
			continue
		}
		if t := f.typeOf(place{root{input: in}, path}); t != nil && isStruct(t) {
			l.Facets &^= Secret | Password | Named
		}
	}
}

// isStruct reports whether the type is a struct or a pointer to one.
func isStruct(t types.Type) bool {
	_, ok := deref(t).Underlying().(*types.Struct)
	return ok && !isText(t)
}

// An object is what a sink takes whole, or the part of it that gets there.
type object struct {
	v    ssa.Value
	path string
	typ  types.Type
}

// objects gives the objects that a sink takes whole, or the part of them that
// gets there, as far as their types are known: of the operand, of its
// elements, or, of a query that is run, the object that it was made for.
func (f *Function) objects(v ssa.Value, u *Use) []object {
	path := u.From.Path
	values := []ssa.Value{v}
	if _, ok := v.(*ssa.Slice); ok && strings.HasPrefix(path, "[*]") {
		values, path = f.elementValues(v, "[*]"), strings.TrimPrefix(path, "[*]")
	} else if u.row != nil && u.row.From[0] == "recv" {
		values = f.queried(v, 0)
	}
	var out []object
	for _, v := range values {
		if t := typeBelow(staticType(v), path); t != nil {
			out = append(out, object{v, path, t})
		}
	}
	return out
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
