package summary

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/ssabuild"
)

// statusFrom says where a status comes from: 1 + the input that it is, and
// the field of it, if it stands in one; 0 if it is none.
//
//	func (e *apiError) write(w http.ResponseWriter) { w.WriteHeader(e.code) }
func (f *Function) statusFrom(v ssa.Value) (from int, field string) {
	if i, ok := f.inputs[v]; ok {
		return i + 1, ""
	}
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return 0, ""
	}
	fa, ok := load.X.(*ssa.FieldAddr)
	if !ok {
		return 0, ""
	}
	if i, ok := f.inputs[fa.X]; ok {
		return i + 1, fieldAt(fa)
	}
	return 0, ""
}

func fieldAt(fa *ssa.FieldAddr) string {
	p, _ := fa.X.Type().Underlying().(*types.Pointer)
	st, _ := p.Elem().Underlying().(*types.Struct)
	return st.Field(fa.Field).Name()
}

// statusOfInput puts what is passed in the place of the input that an answer's
// status comes from.
func (f *Function) statusOfInput(a Answer, v ssa.Value) Answer {
	field := a.StatusField
	a.StatusFrom, a.StatusField = 0, ""
	if v == nil {
		return a
	}
	if field != "" {
		if i, ok := f.inputs[v]; ok {
			a.StatusFrom, a.StatusField = i+1, field
			return a
		}
		stored := storedField(v, field)
		if len(stored) != 1 {
			a.Status = commonStatus(stored, 0)
			return a
		}
		v = stored[0]
	}
	a.Status = constantStatus(v, 0)
	a.StatusFrom, a.StatusField = f.statusFrom(v)
	return a
}

// storedField is what the function stores in a field of an object that it makes.
func storedField(v ssa.Value, field string) []ssa.Value {
	object, ok := v.(*ssa.Alloc)
	if !ok {
		return nil
	}
	var stored []ssa.Value
	for _, r := range ssabuild.Uses(object) {
		fa, ok := r.(*ssa.FieldAddr)
		if !ok || fieldAt(fa) != field {
			continue
		}
		for _, r := range ssabuild.Uses(fa) {
			if s, ok := r.(*ssa.Store); ok && s.Addr == ssa.Value(fa) {
				stored = append(stored, s.Val)
			}
		}
	}
	return stored
}
