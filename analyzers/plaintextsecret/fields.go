package plaintextsecret

import (
	"go/types"
	"strings"
)

// siblingFields names the fields of the struct that the last field of a path
// belongs to.
func siblingFields(t types.Type, path string) []string {
	selectors := strings.Split(strings.TrimPrefix(path, "."), ".")
	for i, sel := range selectors {
		if ptr, ok := t.Underlying().(*types.Pointer); ok {
			t = ptr.Elem()
		}
		st, ok := t.Underlying().(*types.Struct)
		if !ok {
			return nil
		}
		var names []string
		var next types.Type
		for v := range st.Fields() {
			names = append(names, v.Name())
			if v.Name() == sel {
				next = v.Type()
			}
		}
		if i == len(selectors)-1 {
			return names
		}
		if next == nil {
			return nil
		}
		t = next
	}
	return nil
}
