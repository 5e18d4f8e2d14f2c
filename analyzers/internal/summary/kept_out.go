package summary

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
)

// keptOut gives the parts of an object that a call which takes JSON apart leaves
// alone: the fields whose tag keeps them out.
func (f *Function) keptOut(t target, c ssa.CallInstruction, to operand) parts {
	if t.ours || to.v == nil || !readsJSON(c.Common()) {
		return ""
	}
	return keptOutOfJSON(staticType(to.v))
}

// keptOutOfJSON gives the parts of an object whose tag keeps them out of its JSON;
// if there are too many, those that hold secrets.
func keptOutOfJSON(t types.Type) parts {
	var paths, secrets []string
	var visit func(t types.Type, path string, depth int)
	visit = func(t types.Type, path string, depth int) {
		st, ok := deref(t).Underlying().(*types.Struct)
		if !ok || depth > maxFieldDepth {
			return
		}
		for i := range st.NumFields() {
			v, sub := st.Field(i), path
			if !v.Embedded() {
				sub = extend(path, "."+v.Name())
			}
			if leftOut(st.Tag(i), "json") {
				paths = append(paths, sub)
				if holdsSecret(t, v, st.Tag(i)) {
					secrets = append(secrets, sub)
				}
			} else {
				visit(v.Type(), sub, depth+1)
			}
		}
	}
	visit(t, "", 0)
	if len(paths) > maxParts {
		paths = secrets
	}
	return partsOf(paths)
}

// holdsSecret reports whether a field is named like a secret, or is of a type
// that has such a field.
func holdsSecret(owner types.Type, v *types.Var, tags string) bool {
	if isText(v.Type()) {
		return (tagFacets(tags)|nameFacets(model.TypeName(deref(owner)), v.Name()))&Secret != 0
	}
	return len(SecretFields(v.Type(), "")) > 0
}

// readsJSON reports whether a function is there for JSON only: by its package, or
// its name.
func readsJSON(c *ssa.CallCommon) bool {
	fn := calleeObject(c)
	if fn == nil || fn.Pkg() == nil {
		return false
	}
	return strings.Contains(fn.Pkg().Path(), "json") && model.Function(fn, model.Step) != nil || strings.Contains(fn.Name(), "JSON")
}
