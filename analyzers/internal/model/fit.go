package model

import (
	"fmt"
	"go/types"
	"strings"
)

// Fit gives what is wrong with a row in the view of the package that it is
// about: that there is no such thing, or that an access path does not fit it.
func (r *Row) Fit(pkg *types.Package) []error {
	var errs []error
	fail := func(err error) { errs = append(errs, fmt.Errorf("%s: %w", r.Where(), err)) }
	sig, err := r.find(pkg)
	if err != nil {
		fail(err)
		return errs
	}
	var owner types.Type // of a field, whose siblings the paths select; a type itself
	if r.Type != "" && r.Method == "" {
		owner = pkg.Scope().Lookup(r.Type).Type()
	}
	for _, text := range r.Paths() {
		p, err := ParsePath(text)
		if err != nil {
			continue // Check tells
		}
		if err := p.fit(sig, owner); err != nil {
			fail(fmt.Errorf("%q: %w", text, err))
		}
	}
	return errs
}

// find looks the row's subject up; the signature is nil if it is not called.
func (r *Row) find(pkg *types.Package) (*types.Signature, error) {
	scope := pkg.Scope()
	if pkg == types.Unsafe || pkg.Path() == "builtin" {
		scope = types.Universe
	}
	name := r.Func + r.Var
	if r.Type != "" {
		name = r.Type
	}
	obj := scope.Lookup(name)
	if obj == nil {
		return nil, fmt.Errorf("package %s has no %s", pkg.Path(), name)
	}
	switch {
	case r.Func != "":
		fn, ok := obj.(*types.Func)
		if !ok {
			return nil, fmt.Errorf("%s is no function", name)
		}
		return fn.Signature(), nil
	case r.Var != "":
		if _, ok := obj.(*types.Var); !ok {
			return nil, fmt.Errorf("%s is no variable", name)
		}
		return nil, nil
	}
	tn, ok := obj.(*types.TypeName)
	if !ok {
		return nil, fmt.Errorf("%s is no type", name)
	}
	if of := Named(tn.Type()); tn.IsAlias() && of != nil && of.Obj().Name() != name {
		return nil, fmt.Errorf("%s stands for %s: the row belongs to that", name, of.Obj().Name())
	}
	if r.Subtypes && !types.IsInterface(tn.Type()) {
		return nil, fmt.Errorf("%s is no interface, so it has no implementers", name)
	}
	return r.member(tn)
}

// member looks the row's method or field up. It must be declared for the type
// itself: rows are found by where a method was declared.
func (r *Row) member(tn *types.TypeName) (*types.Signature, error) {
	t := tn.Type()
	if !types.IsInterface(t) {
		t = types.NewPointer(t)
	}
	switch {
	case r.Method != "":
		m, index, _ := types.LookupFieldOrMethod(t, true, tn.Pkg(), r.Method)
		fn, ok := m.(*types.Func)
		if !ok {
			return nil, fmt.Errorf("type %s has no method %s", r.Type, r.Method)
		}
		if len(index) > 1 || TypeName(fn.Signature().Recv().Type()) != r.Type {
			return nil, fmt.Errorf("method %s is promoted: the row belongs to %s", r.Method, TypeName(fn.Signature().Recv().Type()))
		}
		return fn.Signature(), nil
	case r.Field != "":
		f, index, _ := types.LookupFieldOrMethod(t, true, tn.Pkg(), r.Field)
		if v, ok := f.(*types.Var); !ok || !v.IsField() {
			return nil, fmt.Errorf("type %s has no field %s", r.Type, r.Field)
		}
		if len(index) > 1 {
			return nil, fmt.Errorf("field %s is promoted: the row belongs to the embedded type", r.Field)
		}
	}
	return nil, nil
}

// fit follows an access path through the signature of a call, or from the
// owner of a field.
func (p Path) fit(sig *types.Signature, owner types.Type) error {
	t, err := p.root(sig, owner)
	for _, sel := range p.Selectors {
		if err != nil || t == nil {
			return err // behind nil anything goes
		}
		t, err = selectType(t, sel)
	}
	return err
}

// root is the type of what the path begins at.
func (p Path) root(sig *types.Signature, owner types.Type) (types.Type, error) {
	if sig == nil {
		if p.Root == "recv" && owner != nil {
			return owner, nil
		}
		return nil, fmt.Errorf("%s belongs to calls", p.Root)
	}
	switch p.Root {
	case "recv":
		if sig.Recv() == nil {
			return nil, fmt.Errorf("a function has no receiver")
		}
		return sig.Recv().Type(), nil
	case "arg", "args":
		n := sig.Params().Len()
		if p.Index >= n && !(sig.Variadic() && n > 0) {
			return nil, fmt.Errorf("there are %d arguments", n)
		}
		t := sig.Params().At(min(p.Index, n-1)).Type()
		if sig.Variadic() && p.Index >= n-1 {
			t = t.(*types.Slice).Elem()
		}
		return t, nil
	}
	if p.Index >= sig.Results().Len() {
		return nil, fmt.Errorf("there are %d results", sig.Results().Len())
	}
	return sig.Results().At(p.Index).Type(), nil
}

// selectType is the type behind a selector; nil if any type can stand there.
func selectType(t types.Type, sel string) (types.Type, error) {
	if tp, ok := types.Unalias(t).(*types.TypeParam); ok {
		t = coreType(tp)
	}
	if t == nil {
		return nil, nil
	}
	u := t.Underlying()
	if p, ok := u.(*types.Pointer); ok {
		u = p.Elem().Underlying()
	}
	switch u := u.(type) {
	case *types.Interface, *types.Signature:
		return nil, nil // a sequence yields what it yields
	case *types.Struct:
		if name, ok := strings.CutPrefix(sel, "."); ok {
			obj, _, _ := types.LookupFieldOrMethod(t, true, fieldPackage(u), name)
			if t := Held(obj); t != nil {
				return t, nil
			}
		}
	case *types.Map:
		if sel == "{#}" {
			return u.Key(), nil
		}
		if sel[0] == '{' {
			return u.Elem(), nil
		}
	case *types.Slice:
		if sel == "[*]" {
			return u.Elem(), nil
		}
	case *types.Array:
		if sel == "[*]" {
			return u.Elem(), nil
		}
	case *types.Chan:
		if sel == "[*]" {
			return u.Elem(), nil
		}
	}
	return nil, fmt.Errorf("%s does not select from %s", sel, t)
}

// Held is the type of what a field holds, or of what a method without
// parameters gives: that stands for a field which is hidden. Nil otherwise.
func Held(obj types.Object) types.Type {
	switch obj := obj.(type) {
	case *types.Var:
		return obj.Type()
	case *types.Func:
		if sig := obj.Signature(); sig.Params().Len() == 0 && sig.Results().Len() == 1 {
			return sig.Results().At(0).Type()
		}
	}
	return nil
}

func fieldPackage(s *types.Struct) *types.Package {
	if s.NumFields() == 0 {
		return nil
	}
	return s.Field(0).Pkg()
}

// coreType is the one type below a type parameter's constraint, or nil.
func coreType(tp *types.TypeParam) types.Type {
	iface, ok := tp.Constraint().Underlying().(*types.Interface)
	if !ok || iface.NumEmbeddeds() != 1 {
		return nil
	}
	if u, ok := iface.EmbeddedType(0).(*types.Union); ok && u.Len() == 1 {
		return u.Term(0).Type()
	}
	return nil
}
