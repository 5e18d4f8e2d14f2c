package summary

import "go/types"

// A type can make the column of its values itself, for database/sql. Of an object
// or a list that is its JSON, and what a tag keeps out of that is not stored.

// valued reports whether a type is one of objects or lists that makes their column.
func valued(t types.Type) bool {
	if t == nil || isText(t) {
		return false
	}
	switch deref(t).Underlying().(type) {
	case *types.Struct, *types.Slice, *types.Map:
	default:
		return false
	}
	obj, _, _ := types.LookupFieldOrMethod(t, true, pkgOf(deref(t)), "Value")
	fn, ok := obj.(*types.Func)
	return ok && fn.Signature().Params().Len() == 0 && fn.Signature().Results().Len() == 2 && typeWord(fn.Signature().Results().At(0).Type()) == "Value"
}

// keptOutOfColumns gives the parts of an object that the columns which types make
// themselves leave out.
func keptOutOfColumns(t types.Type) parts {
	st, ok := deref(t).Underlying().(*types.Struct)
	if !ok {
		return ""
	}
	var list []string
	for v := range st.Fields() {
		if !valued(v.Type()) {
			continue
		}
		path, held := "."+v.Name(), v.Type()
		switch u := deref(held).Underlying().(type) {
		case *types.Slice:
			path, held = path+"[*]", u.Elem()
		case *types.Map:
			path, held = path+"{*}", u.Elem()
		}
		for _, p := range keptOutOfJSON(held).paths() {
			list = append(list, join(path, p))
		}
	}
	return partsOf(list)
}
