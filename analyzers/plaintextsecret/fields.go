package plaintextsecret

import (
	"go/types"
	"strings"
)

// siblingFields names the fields of the struct that the last field of a path
// belongs to.
func siblingFields(t types.Type, path string) []string {
	st, _ := lastField(t, path)
	if st == nil {
		return nil
	}
	var names []string
	for v := range st.Fields() {
		names = append(names, v.Name())
	}
	return names
}

// holdsObject reports whether the last field of a path holds an object, of which a
// secret is a part.
func holdsObject(t types.Type, path string) bool {
	_, field := lastField(t, path)
	if field == nil {
		return false
	}
	switch field.Type().Underlying().(type) {
	case *types.Struct, *types.Map, *types.Interface:
		return true
	}
	return false
}

// lastField gives the last field of a path, with the struct that it belongs to; a
// field that is not there is nil, and so is the struct of a path that leads nowhere.
func lastField(t types.Type, path string) (owner *types.Struct, field *types.Var) {
	for sel := range strings.SplitSeq(strings.TrimPrefix(path, "."), ".") {
		if owner != nil {
			if field == nil {
				return nil, nil
			}
			t = field.Type()
		}
		if ptr, ok := t.Underlying().(*types.Pointer); ok {
			t = ptr.Elem()
		}
		st, ok := t.Underlying().(*types.Struct)
		if !ok {
			return nil, nil
		}
		owner, field = st, nil
		for v := range st.Fields() {
			if v.Name() == sel {
				field = v
			}
		}
	}
	return owner, field
}
