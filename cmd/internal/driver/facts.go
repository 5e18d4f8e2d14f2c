package driver

import (
	"cmp"
	"fmt"
	"go/types"
	"reflect"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/objectpath"
)

// A factStore holds the facts about one package and its objects. The package's
// own passes write to it, one after the other; importers read it when these
// are done.
type factStore struct {
	objects  map[objectFact]analysis.Fact
	packages map[reflect.Type]analysis.Fact
}

// An objectFact is the key of a fact: a fact type belongs to one analyzer.
type objectFact struct {
	object types.Object
	kind   reflect.Type
}

func newFactStore() *factStore {
	return &factStore{objects: map[objectFact]analysis.Fact{}, packages: map[reflect.Type]analysis.Fact{}}
}

// seal drops the facts about objects that have no name outside their package.
// Under go vet such facts do not travel, and every driver is to find the same.
func (s *factStore) seal() {
	var enc objectpath.Encoder
	for key := range s.objects {
		if _, err := enc.For(key.object); err != nil {
			delete(s.objects, key)
		}
	}
}

// copyFact assigns *from to *to.
func copyFact(to, from analysis.Fact) {
	reflect.ValueOf(to).Elem().Set(reflect.ValueOf(from).Elem())
}

// A view is what the passes of one package see of the facts: its own and
// those of the packages of ours in its import closure. Package facts come from
// direct imports only, as under go vet.
type view struct {
	pkg    *types.Package
	own    *factStore
	all    map[*types.Package]*factStore
	direct map[*types.Package]bool
}

func newView(u *unit, pkg *types.Package) *view {
	v := &view{pkg: pkg, own: u.facts, all: map[*types.Package]*factStore{pkg: u.facts}, direct: map[*types.Package]bool{pkg: true}}
	for _, imp := range u.imports {
		if imp.ours && imp.types != nil {
			v.direct[imp.types] = true
		}
	}
	seen := map[*unit]bool{}
	var add func(u *unit)
	add = func(u *unit) {
		for _, imp := range u.imports {
			if !imp.late || seen[imp] {
				continue
			}
			seen[imp] = true
			if imp.ours && imp.types != nil {
				v.all[imp.types] = imp.facts
			}
			add(imp)
		}
	}
	add(u)
	return v
}

// bind gives the pass its fact functions.
func (v *view) bind(pass *analysis.Pass) {
	kinds := map[reflect.Type]bool{}
	for _, f := range pass.Analyzer.FactTypes {
		kinds[reflect.TypeOf(f)] = true
	}
	must := func(fact analysis.Fact) reflect.Type {
		kind := reflect.TypeOf(fact)
		if !kinds[kind] {
			panic(fmt.Sprintf("analyzer %s does not own facts of type %v", pass.Analyzer, kind))
		}
		return kind
	}
	pass.ImportObjectFact = func(obj types.Object, fact analysis.Fact) bool { return v.object(obj, must(fact), fact) }
	pass.ImportPackageFact = func(pkg *types.Package, fact analysis.Fact) bool { return v.ofPackage(pkg, must(fact), fact) }
	pass.ExportObjectFact = func(obj types.Object, fact analysis.Fact) {
		if obj == nil || obj.Pkg() != v.pkg {
			panic(fmt.Sprintf("analyzer %s exports a fact about %v, which is not of package %s", pass.Analyzer, obj, v.pkg.Path()))
		}
		v.own.objects[objectFact{obj, must(fact)}] = fact
	}
	pass.ExportPackageFact = func(fact analysis.Fact) { v.own.packages[must(fact)] = fact }
	pass.AllObjectFacts = func() []analysis.ObjectFact { return v.objects(kinds) }
	pass.AllPackageFacts = func() []analysis.PackageFact { return v.ofPackages(kinds) }
}

func (v *view) object(obj types.Object, kind reflect.Type, to analysis.Fact) bool {
	if obj == nil {
		panic("nil object")
	}
	store := v.all[obj.Pkg()]
	if store == nil {
		return false
	}
	fact, ok := store.objects[objectFact{obj, kind}]
	if ok {
		copyFact(to, fact)
	}
	return ok
}

func (v *view) ofPackage(pkg *types.Package, kind reflect.Type, to analysis.Fact) bool {
	if !v.direct[pkg] {
		return false
	}
	fact, ok := v.all[pkg].packages[kind]
	if ok {
		copyFact(to, fact)
	}
	return ok
}

func (v *view) objects(kinds map[reflect.Type]bool) []analysis.ObjectFact {
	var list []analysis.ObjectFact
	for _, store := range v.all {
		for key, fact := range store.objects {
			if kinds[key.kind] {
				list = append(list, analysis.ObjectFact{Object: key.object, Fact: fact})
			}
		}
	}
	slices.SortFunc(list, func(a, b analysis.ObjectFact) int {
		return cmp.Or(cmp.Compare(a.Object.Pkg().Path(), b.Object.Pkg().Path()), cmp.Compare(a.Object.String(), b.Object.String()),
			cmp.Compare(reflect.TypeOf(a.Fact).String(), reflect.TypeOf(b.Fact).String()))
	})
	return list
}

func (v *view) ofPackages(kinds map[reflect.Type]bool) []analysis.PackageFact {
	var list []analysis.PackageFact
	for pkg := range v.direct {
		for kind, fact := range v.all[pkg].packages {
			if kinds[kind] {
				list = append(list, analysis.PackageFact{Package: pkg, Fact: fact})
			}
		}
	}
	slices.SortFunc(list, func(a, b analysis.PackageFact) int {
		return cmp.Or(cmp.Compare(a.Package.Path(), b.Package.Path()), cmp.Compare(reflect.TypeOf(a.Fact).String(), reflect.TypeOf(b.Fact).String()))
	})
	return list
}
