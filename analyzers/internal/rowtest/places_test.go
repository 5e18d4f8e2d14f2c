package rowtest

import (
	"go/types"
	"slices"
	"testing"

	"github.com/credvet/credvet/analyzers/internal/model"
)

// TestPlacesHoldText: what a row says of a value, it says of one that can be
// text or hold it: a number or a context is no secret.
func TestPlacesHoldText(t *testing.T) {
	l := setUp(t)
	for _, doc := range model.Embedded() {
		for _, r := range doc.Rows {
			s, err := l.subjectOf(r)
			if err != nil || s.fn == nil {
				continue // another test tells
			}
			if doc.Path == "context" {
				continue // a context is what its rows are about
			}
			switch r.Kind {
			case model.Sink, model.Source, model.Step, model.Sanitizer, model.Bound, model.Read, model.Verify, model.Compare:
			default:
				continue
			}
			for _, path := range append(slices.Clone(r.From), r.To...) {
				if typ := typeAt(s.fn.Signature(), path); typ != nil && !holdsText(typ) {
					t.Errorf("%s (%s): %s is a %s", r.Where(), r.Kind, path, typ)
				}
			}
		}
	}
}

// typeAt is the type of a whole argument or result; nil for what is below one.
func typeAt(sig *types.Signature, path string) types.Type {
	p, err := model.ParsePath(path)
	switch {
	case err != nil || p.Root == "recv" || len(p.Selectors) > 0:
		return nil
	case p.Root == "result":
		return sig.Results().At(p.Index).Type()
	}
	i := min(p.Index, sig.Params().Len()-1)
	typ := sig.Params().At(i).Type()
	if sig.Variadic() && i == sig.Params().Len()-1 {
		typ = typ.(*types.Slice).Elem()
	}
	return typ
}

func holdsText(t types.Type) bool {
	if named := model.Named(t); named != nil && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == "context" {
		return false
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&types.IsString != 0 || u.Kind() == types.Uint8 || u.Kind() == types.Int32
	case *types.Signature:
		return false
	}
	return true
}
