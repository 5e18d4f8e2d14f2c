package plaintextsecret

import (
	"go/types"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/rule"
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

// protectedFields lists the fields that some function of the package hashes or
// seals before it stores them.
func protectedFields(*rule.Pass) map[string]bool { return nil }
