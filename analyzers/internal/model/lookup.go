package model

import (
	"go/types"
	"sync"
)

// table holds the rows of one import path by what they are about.
type table struct {
	known    bool               // there is a document about the package
	defaults string             // what functions without rows do: propagate, none
	funcs    map[string][]*Row  // "Func", "Type.Method"
	fields   map[string][]*Row  // "Type.Field"
	vars     map[string][]*Row  // "Var", and "Type" for rows on types
	responds map[string]bool    // types that requests are answered on
	chains   map[string][2]bool // types by whose methods a chain of handlers goes on, or stops
}

var tables sync.Map // import path -> *table

func tableOf(pkgPath string) *table {
	if t, ok := tables.Load(pkgPath); ok {
		return t.(*table)
	}
	t := &table{funcs: map[string][]*Row{}, fields: map[string][]*Row{}, vars: map[string][]*Row{}, responds: map[string]bool{}, chains: map[string][2]bool{}}
	ours := map[string]bool{} // what the project's own rows are about
	for _, p := range packages(pkgPath) {
		t.known = true
		if p.Default != "" && !ours["default"] {
			t.defaults = p.Default
			ours["default"] = p.own
		}
		for _, r := range p.Rows {
			if p.own {
				ours[r.subjectKey()] = true
			} else if ours[r.subjectKey()] {
				continue
			}
			responding(t, r)
			chaining(t, r)
			switch {
			case r.Func != "":
				t.funcs[r.Func] = append(t.funcs[r.Func], r)
			case r.Method != "":
				t.funcs[r.Type+"."+r.Method] = append(t.funcs[r.Type+"."+r.Method], r)
			case r.Field != "":
				t.fields[r.Type+"."+r.Field] = append(t.fields[r.Type+"."+r.Field], r)
			case r.Var != "":
				t.vars[r.Var] = append(t.vars[r.Var], r)
			default:
				t.vars[r.Type] = append(t.vars[r.Type], r)
			}
		}
	}
	got, _ := tables.LoadOrStore(pkgPath, t)
	return got.(*table)
}

// Known reports whether the model has anything to say about a package.
func Known(pkgPath string) bool { return tableOf(pkgPath).known }

// Propagates reports whether text and readers flow through every function of
// the package that has no row of its own.
func Propagates(pkgPath string) bool { return tableOf(pkgPath).defaults == "propagate" }

// Nothing reports whether the functions of the package that have no row of
// their own are known to move no text.
func Nothing(pkgPath string) bool { return tableOf(pkgPath).defaults == "none" }

// Functions gives the rows of a function or method, by its own receiver type.
// The method of the predeclared error stands in the package "builtin".
func Functions(fn *types.Func) []*Row {
	if fn == nil {
		return nil
	}
	pkgPath := "builtin"
	if fn.Pkg() != nil {
		pkgPath = fn.Pkg().Path()
	}
	return tableOf(pkgPath).funcs[key(fn)]
}

// Function gives the first row of the kind, or nil.
func Function(fn *types.Func, kind Kind) *Row {
	for _, r := range Functions(fn) {
		if r.Kind == kind {
			return r
		}
	}
	return nil
}

func key(fn *types.Func) string {
	if recv := fn.Signature().Recv(); recv != nil {
		return TypeName(recv.Type()) + "." + fn.Name()
	}
	return fn.Name()
}

// Field gives the rows of a field of a named struct type.
func Field(owner types.Type, field *types.Var) []*Row {
	named := Named(owner)
	if named == nil || named.Obj().Pkg() == nil {
		return nil
	}
	return tableOf(named.Obj().Pkg().Path()).fields[named.Obj().Name()+"."+field.Name()]
}

// Object gives the rows of a package-level variable or of a named type.
func Object(obj types.Object) []*Row {
	if obj == nil || obj.Pkg() == nil {
		return nil
	}
	return tableOf(obj.Pkg().Path()).vars[obj.Name()]
}

// Type gives the rows about a named type, whichever pointer stands before it.
func Type(t types.Type) []*Row {
	if named := Named(t); named != nil {
		return Object(named.Obj())
	}
	return nil
}

// Named strips aliases and one pointer and gives the named type below, or nil.
func Named(t types.Type) *types.Named {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	named, _ := t.(*types.Named)
	return named
}

// TypeName is the name of the named type below t, or "".
func TypeName(t types.Type) string {
	if named := Named(t); named != nil {
		return named.Obj().Name()
	}
	return ""
}
