package summary

import (
	"go/types"
	"slices"
)

// A sink may call methods of the object first: mappers have hooks for what is
// to be hashed, sealed or checked before it is stored.

// hooked gives the parts of the objects that a sink takes which their hooks
// replace before. Of a hook whose body is not known, or which gives what is to
// be stored instead, unknown is true: it may protect all of them.
func (f *Function) hooked(o operand, u *Use) (replaced parts, unknown bool) {
	names := u.hooks()
	if o.v == nil || len(names) == 0 {
		return "", false
	}
	for _, object := range f.objects(o.v, u) {
		for _, name := range names {
			hook, path := f.hookOf(object, name)
			if hook == nil {
				continue
			}
			s, _ := f.pkg.summaryOf(hook)
			if s == nil || s.Incomplete != "" || gives(hook) {
				return "", true
			}
			replaced = replaced.and(s.protectsOfReceiver().below(path))
		}
	}
	return replaced, false
}

// hooks are the names of the methods that the sink of a use calls first.
func (u *Use) hooks() []string {
	if u.row != nil {
		return u.row.Hooks
	}
	return u.Hooks
}

// pending are the hooks of which the function cannot know whether the object
// at an input has them: it came in as an interface, func Create(doc any).
func (f *Function) pending(u *Use, input int, path string) []string {
	if names := u.hooks(); u.Whole && len(names) > 0 {
		if t := f.typeOf(place{root{input: input}, path}); t != nil && types.IsInterface(t) {
			return names
		}
	}
	return nil
}

// hookOf gives the method of that name of what is passed, with the path of the
// object in it, or that of the object itself.
func (f *Function) hookOf(o object, name string) (hook *types.Func, path string) {
	if fn := f.method(staticType(o.v), name); fn != nil {
		return fn, o.path
	}
	return f.method(o.typ, name), ""
}

func (f *Function) method(t types.Type, name string) *types.Func {
	obj, _, _ := types.LookupFieldOrMethod(t, true, f.pkg.pass.Pkg, name)
	if fn, ok := obj.(*types.Func); ok {
		return fn.Origin()
	}
	return nil
}

// gives reports whether a method returns more than an error: Value, MarshalJSON.
func gives(fn *types.Func) bool {
	results := fn.Signature().Results()
	return results.Len() > 0 && !isError(results.At(0).Type())
}

// protectsOfReceiver gives the parts of a method's receiver that it replaces,
// or may replace by something protected.
func (s *Summary) protectsOfReceiver() parts {
	var list, plain []string
	for _, k := range s.Kills {
		if k.Index == 0 && selectorFacets(k.Path)&Secret != 0 {
			list = append(list, k.Path)
		}
	}
	for _, fl := range s.Flows {
		switch {
		case fl.To.Side != In || fl.To.Index != 0 || fl.To.Path == "":
		case fl.State >= FastHashed:
			list = append(list, fl.To.Path)
		default:
			plain = append(plain, fl.To.Path)
		}
	}
	return partsOf(slices.DeleteFunc(list, func(p string) bool { return slices.Contains(plain, p) }))
}
