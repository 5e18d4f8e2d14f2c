package rowtest

import (
	"fmt"
	"go/types"
	"slices"

	"github.com/credvet/credvet/analyzers/internal/model"
)

// A subject is what a row is about, as a package has it.
type subject struct {
	pkg   *types.Package
	fn    *types.Func // of a function or method
	owner types.Type  // of a method, field or type
	field *types.Var
	v     *types.Var
}

// subjectOf finds what a row is about in the first package that the row holds
// for: of the major versions that there are stand-ins of, not all may be meant.
func (l *library) subjectOf(r *model.Row) (*subject, error) {
	path := r.Package().Path
	if path == "builtin" || path == "unsafe" {
		return l.universal(r)
	}
	want, _ := model.Normalize(path)
	candidates := []string{path}
	for _, stub := range l.stubs {
		if got, _ := model.Normalize(stub); got == want {
			candidates = append(candidates, stub)
		}
	}
	for _, candidate := range candidates {
		pkg, err := l.Import(candidate)
		if err != nil {
			continue
		}
		if s := lookUp(r, pkg); s != nil {
			return s, nil
		}
	}
	return nil, fmt.Errorf("no package of %v has it, or another row stands in its way", candidates)
}

// lookUp gives what the row is about if the model finds the row for it.
func lookUp(r *model.Row, pkg *types.Package) *subject {
	scope := pkg.Scope()
	s := &subject{pkg: pkg}
	var rows []*model.Row
	switch {
	case r.Func != "":
		s.fn, _ = scope.Lookup(r.Func).(*types.Func)
		rows = model.Functions(s.fn)
	case r.Var != "":
		s.v, _ = scope.Lookup(r.Var).(*types.Var)
		if s.v != nil {
			rows = model.Object(s.v)
		}
	default:
		tn, ok := scope.Lookup(r.Type).(*types.TypeName)
		if !ok {
			return nil
		}
		s.owner = tn.Type()
		obj, _, _ := types.LookupFieldOrMethod(s.owner, true, pkg, r.Method+r.Field)
		switch {
		case r.Method != "":
			s.fn, _ = obj.(*types.Func)
			if s.fn != nil {
				s.fn = s.fn.Origin()
			}
			rows = model.Functions(s.fn)
		case r.Field != "":
			s.field, _ = obj.(*types.Var)
			if s.field != nil {
				rows = model.Field(s.owner, s.field)
			}
		default:
			rows = model.Object(tn)
		}
	}
	if !slices.Contains(rows, r) {
		return nil
	}
	return s
}

// universal looks up what every package can see.
func (l *library) universal(r *model.Row) (*subject, error) {
	obj := types.Universe.Lookup(r.Type)
	if obj == nil {
		return nil, fmt.Errorf("there is no %s", r.Name())
	}
	m, _, _ := types.LookupFieldOrMethod(obj.Type(), true, nil, r.Method)
	fn, ok := m.(*types.Func)
	if !ok || !slices.Contains(model.Functions(fn), r) {
		return nil, fmt.Errorf("there is no %s", r.Name())
	}
	return &subject{fn: fn, owner: obj.Type()}, nil
}
