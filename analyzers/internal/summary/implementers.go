package summary

import (
	"go/types"
	"slices"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ours"
)

// maxImplementers bounds the join over the implementers of an interface.
const maxImplementers = 8

// implementers are the methods by which the types of this package implement
// an interface's method, and those that are declared beside the interface.
func (p *pkg) implementers(m *types.Func) []*types.Func {
	if list, ok := p.implementing[m]; ok {
		return list
	}
	var list []*types.Func
	iface, _ := m.Signature().Recv().Type().Underlying().(*types.Interface)
	if iface != nil && iface.NumMethods() > 0 {
		for _, t := range slices.Concat(p.concrete, p.beside(m)) {
			ptr := types.NewPointer(t)
			if !types.Implements(ptr, iface) {
				continue
			}
			sel, _, _ := types.LookupFieldOrMethod(ptr, true, m.Pkg(), m.Name())
			if fn, ok := sel.(*types.Func); ok && len(list) < maxImplementers {
				list = append(list, fn.Origin())
			}
		}
	}
	p.implementing[m] = list
	return list
}

// beside are the exported concrete types of the package that declares an
// interface's method, where that is another one of ours.
func (p *pkg) beside(m *types.Func) []*types.Named {
	from := m.Pkg()
	if from == nil || from == p.pass.Pkg || ours.Standard(from.Path()) || model.Known(from.Path()) {
		return nil
	}
	list, ok := p.imports[from]
	if !ok {
		list = slices.DeleteFunc(concreteTypes(from), func(t *types.Named) bool { return !t.Obj().Exported() })
		p.imports[from] = list
	}
	return list
}
