package summary

import (
	"go/types"
	"reflect"
	"regexp"
	"slices"
	"strings"

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
			facets := tagFacets(st.Tag(i))
			if !ownKey(st.Tag(i)) {
				facets |= nameFacets(model.TypeName(t), v.Name())
			}
			if facets&Secret != 0 && owner != nil {
				out = append(out, SecretField{Owner: owner, Field: v, Path: sub, Facets: facets})
			}
		}
	}
	visit(t, "", 0)
	return out
}

// ownKey reports whether a field is what a document database finds the object
// by: such a one has names of its own for that, _id and _key.
func ownKey(tags string) bool {
	return slices.ContainsFunc(tagValues(tags, "json,bson"), func(v string) bool {
		name, _, _ := strings.Cut(v, ",")
		return name == "_key" || name == "_id"
	})
}

// excluded reports whether a field's name tells nothing of what is stored: its
// tag keeps it out, or has it made into another form.
func excluded(tags, tag string) bool {
	return leftOut(tags, tag) || slices.ContainsFunc(tagValues(tags, tag), func(v string) bool { return strings.Contains(v, "serializer:") })
}

// clearForm matches the serializers that are known to store what they are given.
var clearForm = regexp.MustCompile(`serializer:(json|gob|unixtime)\b`)

// leftOut reports whether a field's tag keeps it out of what is stored, or has
// it made into a form of which nothing is known.
func leftOut(tags, tag string) bool {
	return slices.ContainsFunc(tagValues(tags, tag), func(v string) bool {
		name, _, _ := strings.Cut(v, ",")
		return name == "-" || name == "-:all" || strings.Contains(v, "serializer:") && !clearForm.MatchString(v)
	})
}

// tagValues are the values under the keys of a list.
func tagValues(tags, keys string) []string {
	var out []string
	for key := range strings.SplitSeq(keys, ",") {
		if key != "" {
			out = append(out, reflect.StructTag(tags).Get(key))
		}
	}
	return out
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
