package summary

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
)

// bodyFacet is Body when a place is the body of a server's request.
func (f *Function) bodyFacet(p place) Facets {
	last := lastSelector(p.path)
	if last != ".Body" {
		return 0
	}
	owner := f.typeOf(place{p.root, p.path[:len(p.path)-len(last)]})
	if owner == nil {
		return 0
	}
	named := model.Named(owner)
	if named == nil || named.Obj().Name() != "Request" || named.Obj().Pkg() == nil || named.Obj().Pkg().Path() != "net/http" {
		return 0
	}
	return Body | Request
}

// typeOf is the type of what stands at a place, found along its path; nil
// where the path leaves what the types tell.
func (f *Function) typeOf(p place) types.Type {
	var t types.Type
	switch {
	case p.root.input >= 0 && p.root.input < len(f.SSA.Params):
		t = f.SSA.Params[p.root.input].Type()
	case p.root.input >= 0:
		t = f.SSA.FreeVars[p.root.input-len(f.SSA.Params)].Type()
		if ptr, ok := t.Underlying().(*types.Pointer); ok {
			t = ptr.Elem() // captured variables are addresses
		}
	case p.root.v != nil:
		t = p.root.v.Type()
		if tuple, ok := t.(*types.Tuple); ok {
			if p.root.res >= tuple.Len() {
				return nil
			}
			t = tuple.At(p.root.res).Type()
		}
	}
	return typeBelow(t, p.path)
}

// typeBelow is the type at a path below a type; nil if it is not known.
func typeBelow(t types.Type, path string) types.Type {
	for path != "" && t != nil {
		var sel string
		sel, path = cutSelector(path)
		t = selected(t, sel)
	}
	return t
}

// selected is the type behind one selector.
func selected(t types.Type, sel string) types.Type {
	for {
		ptr, ok := t.Underlying().(*types.Pointer)
		if !ok {
			break
		}
		t = ptr.Elem()
	}
	if sel[0] == '.' {
		obj, _, _ := types.LookupFieldOrMethod(t, true, pkgOf(t), sel[1:])
		return model.Held(obj)
	}
	switch u := t.Underlying().(type) {
	case *types.Slice:
		return u.Elem()
	case *types.Array:
		return u.Elem()
	case *types.Map:
		if sel == "{#}" {
			return u.Key()
		}
		return u.Elem()
	}
	return nil
}

func pkgOf(t types.Type) *types.Package {
	if n := model.Named(t); n != nil {
		return n.Obj().Pkg()
	}
	return nil
}

// made reports whether a value is an object that the function made itself, or
// a request that a client builds.
func made(v ssa.Value) bool {
	switch x := v.(type) {
	case *ssa.Alloc:
		return true
	case *ssa.Call:
		if fn := x.Call.StaticCallee(); fn != nil {
			return fn.Name() == "NewRequest" || fn.Name() == "NewRequestWithContext"
		}
	}
	return false
}

// FieldName names the field that a label began at, as Type.Field; "" where it
// did not begin at a field of an input.
func (f *Function) FieldName(l Label) string {
	i, path, ok := l.Input()
	last := lastSelector(path)
	if !ok || last == "" || last[0] != '.' {
		return ""
	}
	if owner := f.typeOf(place{root{input: i}, path[:len(path)-len(last)]}); owner != nil {
		return typeWord(owner) + last
	}
	return last[1:]
}

// Counts reports whether a label began at a number that is named in the plural:
// the tokens that a model has used, not one that admits who shows it.
func (f *Function) Counts(l Label) bool {
	i, path, ok := l.Input()
	if !ok || !strings.HasSuffix(path, "s") {
		return false
	}
	t := f.typeOf(place{root{input: i}, path})
	return t != nil && isInteger(t)
}

// Described reports whether a label began at a field of an input of which a
// row says what stands there: what is read there has a label of its own.
func (f *Function) Described(l Label) bool {
	i, path, ok := l.Input()
	last := lastSelector(path)
	if !ok || last == "" || last[0] != '.' {
		return false
	}
	owner := f.typeOf(place{root{input: i}, path[:len(path)-len(last)]})
	if owner == nil {
		return false
	}
	obj, _, _ := types.LookupFieldOrMethod(owner, true, pkgOf(deref(owner)), last[1:])
	v, ok := obj.(*types.Var)
	return ok && slices.ContainsFunc(model.Field(owner, v), func(r *model.Row) bool { return r.Kind == model.Source })
}
