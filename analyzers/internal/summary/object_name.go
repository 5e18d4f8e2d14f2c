package summary

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// What an object is called is no secret, though a field that keeps the name may
// be called after what the object holds: status.TokenSecret = secret.Name.

// designating marks the labels of a value that is read from where the name of
// an object stands.
func designating(v ssa.Value, list []found) []found {
	if !readsObjectName(v) {
		return list
	}
	list = slices.Clone(list)
	for i := range list {
		list[i].label.Facets |= ObjectName
	}
	return list
}

// readsObjectName reports whether a value is read from a field for a name, of
// the metadata of an object or of a reference to one.
func readsObjectName(v ssa.Value) bool {
	fd := readField(v)
	if fd.v == nil || !vocabulary.ObjectName(fd.v.Name()) {
		return false
	}
	owner := model.TypeName(fd.owner)
	return owner == "ObjectMeta" || strings.HasSuffix(owner, "Reference") || strings.HasSuffix(owner, "Selector")
}

// readField is the field that a value is read from.
func readField(v ssa.Value) field {
	switch x := v.(type) {
	case *ssa.Field:
		return fieldOf(x.X.Type(), x.Field)
	case *ssa.UnOp:
		if addr, ok := x.X.(*ssa.FieldAddr); ok {
			return fieldOf(addr.X.Type(), addr.Field)
		}
	}
	return field{}
}
