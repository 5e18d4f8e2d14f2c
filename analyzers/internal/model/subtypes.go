package model

import (
	"go/types"
)

// A Resolver finds rows in the view of one package: besides a method's own
// rows, those of the interfaces that its receiver implements, and for an
// interface's method those of a library's type that implements it.
type Resolver struct {
	byName map[string][]implemented
	cache  map[*types.Func][]*Row
}

type implemented struct {
	iface *types.Interface
	row   *Row
}

// NewResolver prepares the interface rows of all packages that pkg can see.
func NewResolver(pkg *types.Package) *Resolver {
	r := &Resolver{byName: map[string][]implemented{}, cache: map[*types.Func][]*Row{}}
	seen := map[*types.Package]bool{pkg: true}
	var visit func(p *types.Package)
	visit = func(p *types.Package) {
		for _, imp := range p.Imports() {
			if !seen[imp] {
				seen[imp] = true
				r.add(imp)
				visit(imp)
			}
		}
	}
	visit(pkg)
	return r
}

func (r *Resolver) add(p *types.Package) {
	for _, row := range subtypeRows(p.Path()) {
		obj, ok := p.Scope().Lookup(row.Type).(*types.TypeName)
		if !ok {
			continue
		}
		if iface, ok := obj.Type().Underlying().(*types.Interface); ok {
			r.byName[row.Method] = append(r.byName[row.Method], implemented{iface, row})
		}
	}
}

// subtypeRows gives the rows of a package that hold for implementers. Only
// documents that have such rows are parsed.
func subtypeRows(pkgPath string) []*Row {
	stripped, major := Normalize(pkgPath)
	docs := ownPackages(stripped, major)
	for _, d := range index()[stripped] {
		if !d.subtypes {
			continue
		}
		if p := d.parsed(); p.holdsFor(major) {
			docs = append(docs, p)
		}
	}
	var rows []*Row
	ours := map[string]bool{}
	for _, p := range docs {
		for _, r := range p.Rows {
			if !p.own && ours[r.subjectKey()] {
				continue
			}
			ours[r.subjectKey()] = ours[r.subjectKey()] || p.own
			if r.Subtypes && r.Method != "" {
				rows = append(rows, r)
			}
		}
	}
	return rows
}

// Functions gives the rows that hold for a function or method.
func (r *Resolver) Functions(fn *types.Func) []*Row {
	if fn == nil {
		return nil
	}
	fn = fn.Origin()
	if rows, ok := r.cache[fn]; ok {
		return rows
	}
	rows := Functions(fn)
	if recv := fn.Signature().Recv(); rows == nil && recv != nil {
		for _, c := range r.byName[fn.Name()] {
			if implements(recv.Type(), c.iface) {
				rows = append(rows, c.row)
			}
		}
		if rows == nil {
			rows = clientRows(fn)
		}
	}
	r.cache[fn] = rows
	return rows
}

// Function gives the first row of the kind, or nil.
func (r *Resolver) Function(fn *types.Func, kind Kind) *Row {
	for _, row := range r.Functions(fn) {
		if row.Kind == kind {
			return row
		}
	}
	return nil
}

func implements(t types.Type, iface *types.Interface) bool {
	if types.Implements(t, iface) {
		return true
	}
	if _, ok := types.Unalias(t).(*types.Pointer); !ok && !types.IsInterface(t) {
		return types.Implements(types.NewPointer(t), iface)
	}
	return false
}
