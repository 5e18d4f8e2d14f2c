package model

import (
	"go/types"
	"slices"
	"strings"
)

// Services declare interfaces of their own for the clients of libraries, cut to
// the methods that they use: sqlc's DBTX for *sql.DB, a PutSecretAPI for a
// client of a cloud. What is put in is the library's, so its rows hold.

// clientKinds are the rows that hold for an interface that a library's type
// implements: they tell what a call does with values, and nothing of routes.
var clientKinds = []Kind{Sink, Source, Step, Effect}

// clientRows gives the rows of a method of an interface without rows that a
// type implements which one of its methods' signatures leads to.
func clientRows(fn *types.Func) []*Row {
	named := Named(fn.Signature().Recv().Type())
	if named == nil || named.TypeParams().Len() > 0 {
		return nil
	}
	iface, ok := named.Underlying().(*types.Interface)
	if !ok {
		return nil
	}
	for _, pkg := range librariesOf(iface) {
		t := tableOf(pkg.Path())
		for _, owner := range t.ownersOf(fn.Name()) {
			obj, ok := pkg.Scope().Lookup(owner).(*types.TypeName)
			if !ok || types.IsInterface(obj.Type()) || !types.Implements(types.NewPointer(obj.Type()), iface) {
				continue
			}
			rows := slices.Clone(t.funcs[owner+"."+fn.Name()])
			return slices.DeleteFunc(rows, func(r *Row) bool { return !slices.Contains(clientKinds, r.Kind) })
		}
	}
	return nil
}

// librariesOf gives the packages with rows whose types stand in the signatures
// of an interface's methods, by path.
func librariesOf(iface *types.Interface) []*types.Package {
	var list []*types.Package
	note := func(vars *types.Tuple) {
		for v := range vars.Variables() {
			t := v.Type()
			if s, ok := t.(*types.Slice); ok {
				t = s.Elem()
			}
			n := Named(t)
			if n == nil || n.Obj().Pkg() == nil || slices.Contains(list, n.Obj().Pkg()) || !Known(n.Obj().Pkg().Path()) {
				continue
			}
			list = append(list, n.Obj().Pkg())
		}
	}
	for m := range iface.Methods() {
		note(m.Signature().Params())
		note(m.Signature().Results())
	}
	slices.SortFunc(list, func(a, b *types.Package) int { return strings.Compare(a.Path(), b.Path()) })
	return list
}

// ownersOf gives the types with rows for a method of that name, sorted.
func (t *table) ownersOf(method string) []string {
	var list []string
	for key := range t.funcs {
		if owner, ok := strings.CutSuffix(key, "."+method); ok {
			list = append(list, owner)
		}
	}
	slices.Sort(list)
	return list
}
