package behaviour

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/model"
)

// bounds reports whether the request's body is bounded before an instruction:
// a bounding call dominates it, whose result is put into a request's body.
func (f *function) bounds(instr ssa.Instruction) (string, finding.Place, bool) {
	for _, b := range f.blocks {
		for _, in := range b.Instrs {
			s, ok := in.(*ssa.Store)
			if !ok {
				continue
			}
			fa, ok := s.Addr.(*ssa.FieldAddr)
			if !ok || selector(fa.X.Type(), fa.Field) != ".Body" || model.TypeName(fa.X.Type()) != "Request" {
				continue
			}
			if by := f.boundedBy(s.Val, 0); by != "" && before(s, instr) {
				return by, f.e.place(s), true
			}
		}
	}
	return "", finding.Place{}, false
}

// boundedBy names what bounds a reader, or "".
func (f *function) boundedBy(v ssa.Value, depth int) string {
	if depth > 5 {
		return ""
	}
	switch x := v.(type) {
	case *ssa.MakeInterface:
		return f.boundedBy(x.X, depth+1)
	case *ssa.ChangeInterface:
		return f.boundedBy(x.X, depth+1)
	case *ssa.Call:
		to := calleeOf(&x.Call)
		for _, r := range f.rows(to) {
			if r.Kind == model.Bound && r.Bound == "refuses" {
				return r.Name()
			}
		}
		for _, a := range to.args { // a project's own wrapper around a bounded reader
			if by := f.boundedBy(a, depth+1); by != "" {
				return by
			}
		}
	}
	return ""
}

// before reports whether every way to an instruction passes another one.
func before(first, then ssa.Instruction) bool {
	if first.Block() == then.Block() {
		return slices.Index(first.Block().Instrs, first) < slices.Index(then.Block().Instrs, then)
	}
	return first.Block().Dominates(then.Block())
}
