package rowtest

import (
	"fmt"
	"go/types"
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/model"
)

// A source is the text of a package while it is written.
type source struct {
	path    string
	imports []string // their names are x0, x1...
	body    strings.Builder
}

func (s *source) printf(format string, args ...any) { fmt.Fprintf(&s.body, format, args...) }

// alias is the name under which the text imports a package.
func (s *source) alias(path string) string {
	i := slices.Index(s.imports, path)
	if i < 0 {
		i = len(s.imports)
		s.imports = append(s.imports, path)
	}
	return fmt.Sprintf("x%d", i)
}

func (s *source) spell(t types.Type) string {
	return types.TypeString(t, func(p *types.Package) string { return s.alias(p.Path()) })
}

func (s *source) text() string {
	var out strings.Builder
	out.WriteString("package probes\n\n")
	for i, path := range s.imports {
		fmt.Fprintf(&out, "import x%d %q\n", i, path)
	}
	return out.String() + s.body.String()
}

// receiver spells a receiver's type; where that cannot be named outside its
// package, a type that embeds it.
func (s *source) receiver(sig *types.Signature) string {
	t := sig.Recv().Type()
	if nameable(t) {
		return s.spell(t)
	}
	named := model.Named(t)
	scope := named.Obj().Pkg().Scope()
	for _, name := range scope.Names() {
		outer, ok := scope.Lookup(name).Type().(*types.Named)
		if !ok || !outer.Obj().Exported() {
			continue
		}
		if st, ok := outer.Underlying().(*types.Struct); ok {
			for f := range st.Fields() {
				if f.Embedded() && model.Named(f.Type()) == named {
					return "*" + s.spell(outer)
				}
			}
		}
	}
	return s.spell(t)
}

func (s *source) typeParameters(list *types.TypeParamList) string {
	var parts []string
	for p := range list.TypeParams() {
		parts = append(parts, p.Obj().Name()+" "+s.spell(p.Constraint()))
	}
	if parts == nil {
		return ""
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// zero is the zero value of a type that cannot be named.
func zero(t types.Type) string {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		switch {
		case u.Info()&types.IsString != 0:
			return `""`
		case u.Info()&types.IsBoolean != 0:
			return "false"
		}
		return "0"
	}
	return "nil"
}

// named spells a type by a name that its package gives it for others.
func (s *source) named(t types.Type) string {
	if n := model.Named(t); n != nil && !nameable(t) {
		scope := n.Obj().Pkg().Scope()
		for _, name := range scope.Names() {
			if obj, ok := scope.Lookup(name).(*types.TypeName); ok && obj.Exported() && types.Identical(obj.Type(), t) {
				return s.alias(n.Obj().Pkg().Path()) + "." + name
			}
		}
	}
	return s.spell(t)
}

// literal spells a constant as a value of a type.
func (s *source) literal(t types.Type, text string) string {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		return fmt.Sprintf("%s.Pointer[%s](%s)", s.alias(probePath), s.spell(ptr.Elem()), s.literal(ptr.Elem(), text))
	}
	if list, ok := t.Underlying().(*types.Slice); ok && !types.Identical(list.Elem(), types.Typ[types.Byte]) {
		return s.spell(t) + "{" + s.literal(list.Elem(), text) + "}"
	}
	value := fmt.Sprintf("%q", text)
	if b, ok := t.Underlying().(*types.Basic); ok && b.Info()&types.IsString == 0 {
		value = text
	}
	if types.IsInterface(t) {
		return value
	}
	return s.spell(t) + "(" + value + ")"
}

// nameable reports whether a type can be spelled outside its package.
func nameable(t types.Type) bool {
	switch t := t.(type) {
	case *types.Alias:
		return t.Obj().Pkg() == nil || t.Obj().Exported()
	case *types.Named:
		if t.Obj().Pkg() != nil && !t.Obj().Exported() {
			return false
		}
		for a := range t.TypeArgs().Types() {
			if !nameable(a) {
				return false
			}
		}
		return true
	case *types.Pointer:
		return nameable(t.Elem())
	case *types.Slice:
		return nameable(t.Elem())
	case *types.Array:
		return nameable(t.Elem())
	case *types.Chan:
		return nameable(t.Elem())
	case *types.Map:
		return nameable(t.Key()) && nameable(t.Elem())
	case *types.Signature:
		for v := range t.Params().Variables() {
			if !nameable(v.Type()) {
				return false
			}
		}
		for v := range t.Results().Variables() {
			if !nameable(v.Type()) {
				return false
			}
		}
	}
	return true
}
