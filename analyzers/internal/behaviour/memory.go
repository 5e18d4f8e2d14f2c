package behaviour

import (
	"go/types"
	"strconv"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/term"
)

func itoa(i int) string { return strconv.Itoa(i) }

// load gives what stands at an address. An address and what it points to are
// the same term.
func (f *function) load(addr ssa.Value) term.Term {
	switch a := addr.(type) {
	case *ssa.Global:
		return f.e.Global(a)
	case *ssa.Alloc:
		t := f.contents(a, a.Type(), 0)
		if _, object := deref(a.Type()).Underlying().(*types.Struct); object && t.Op == term.Unknown && f.e.isRouter(deref(a.Type())) {
			return term.Term{Op: term.Router, Key: f.site(a)} // made by new, or by &T{}
		}
		return t
	case *ssa.FieldAddr:
		return f.marked(a.X.Type(), a.Field, f.field(a))
	case *ssa.IndexAddr:
		if _, isArray := deref(a.X.Type()).Underlying().(*types.Array); isArray {
			if t := f.contents(a, a.Type(), 0); t.Known() {
				return t
			}
		}
		return f.element(a.X, a.Index, a)
	}
	return f.eval(addr)
}

// field gives what stands in a field: what the function stored there, else
// what came with the object.
func (f *function) field(a *ssa.FieldAddr) term.Term {
	if f.embedsRouter(a.X.Type(), a.Field) {
		return f.eval(a.X)
	}
	var alts []term.Term
	for _, sibling := range f.fieldsOf(a.X, a.Field) {
		if t := f.contents(sibling, sibling.Type(), 1); t.Known() {
			alts = append(alts, t)
		}
	}
	alts = append(alts, f.storedBy(a.X, selector(a.X.Type(), a.Field))...)
	if len(alts) > 0 {
		return term.JoinOf(alts...)
	}
	return term.Select(f.eval(a.X), selector(a.X.Type(), a.Field))
}

// embedsRouter: a router that embeds another one is the same router.
func (f *function) embedsRouter(owner types.Type, index int) bool {
	v := fieldVar(owner, index)
	return v != nil && v.Embedded() && f.e.isRouter(owner) && f.e.isRouter(v.Type())
}

// fieldsOf gives the addresses of a field of the same object.
func (f *function) fieldsOf(x ssa.Value, index int) []*ssa.FieldAddr {
	var out []*ssa.FieldAddr
	for _, alias := range aliases(x) {
		for _, r := range ssabuild.Uses(alias) {
			if fa, ok := r.(*ssa.FieldAddr); ok && fa.X == alias && fa.Field == index {
				out = append(out, fa)
			}
		}
	}
	return out
}

// aliases gives the values that denote the same object by way of a local
// variable that a closure captures: it is loaded anew for every use.
func aliases(x ssa.Value) []ssa.Value {
	out := []ssa.Value{x}
	if _, ok := x.Type().Underlying().(*types.Pointer); !ok {
		return out
	}
	add := func(cell ssa.Value) {
		for _, r := range ssabuild.Uses(cell) {
			switch r := r.(type) {
			case *ssa.UnOp:
				if r.X == cell && r != x {
					out = append(out, r)
				}
			case *ssa.Store:
				if r.Addr == cell && r.Val != x {
					out = append(out, r.Val)
				}
			}
		}
	}
	if load, ok := x.(*ssa.UnOp); ok {
		if cell, ok := load.X.(*ssa.Alloc); ok {
			add(cell)
		} else if cell, ok := load.X.(*ssa.FreeVar); ok {
			add(cell)
		}
	}
	for _, r := range ssabuild.Uses(x) {
		if s, ok := r.(*ssa.Store); ok && s.Val == x {
			if cell, ok := s.Addr.(*ssa.Alloc); ok {
				add(cell)
			}
		}
	}
	return out
}

// storedBy gives what functions that are called with an object store in it.
func (f *function) storedBy(x ssa.Value, path string) []term.Term {
	var out []term.Term
	for _, alias := range aliases(x) {
		out = append(out, f.storedByCalls(alias, path)...)
	}
	return out
}

func (f *function) storedByCalls(x ssa.Value, path string) []term.Term {
	var out []term.Term
	for _, r := range ssabuild.Uses(x) {
		call, ok := r.(*ssa.Call)
		if !ok || call.Call.IsInvoke() {
			continue
		}
		fn := call.Call.StaticCallee()
		if fn == nil {
			continue
		}
		obj, _ := fn.Object().(*types.Func)
		body := f.e.behaviourOf(obj)
		if body == nil {
			continue
		}
		for _, s := range body.Stores {
			if s.Path == path && s.Input < len(call.Call.Args) && call.Call.Args[s.Input] == x {
				in := term.Instance{Inputs: f.evalAll(call.Call.Args), Site: f.site(call)}
				out = append(out, in.Put(s.Value))
			}
		}
	}
	return out
}

// contents gives what the function itself stores at an address: whole, or
// field by field, or element by element.
func (f *function) contents(addr ssa.Value, t types.Type, depth int) term.Term {
	if depth > 4 || addr.Referrers() == nil {
		return term.Why("it is nested too deep")
	}
	var whole []term.Term
	parts := map[int][]term.Term{}
	var uses []ssa.Instruction
	for _, alias := range aliases(addr) {
		uses = append(uses, ssabuild.Uses(alias)...)
	}
	for _, r := range uses {
		switch r := r.(type) {
		case *ssa.Store:
			if r.Addr == addr {
				whole = append(whole, f.eval(r.Val))
			}
		case *ssa.FieldAddr:
			if sub := f.contents(r, r.Type(), depth+1); sub.Known() {
				parts[r.Field] = append(parts[r.Field], f.marked(r.X.Type(), r.Field, sub))
			}
		case *ssa.IndexAddr:
			if c, ok := r.Index.(*ssa.Const); ok && c.Value != nil {
				if sub := f.contents(r, r.Type(), depth+1); sub.Known() {
					i := int(c.Int64())
					parts[i] = append(parts[i], sub)
				}
			}
		}
	}
	base := term.Why("nothing is stored there")
	if len(whole) > 0 {
		base = term.JoinOf(whole...)
	}
	switch u := deref(t).Underlying().(type) {
	case *types.Struct:
		return f.structOf(addr, u, base, parts)
	case *types.Array:
		return listOf(u, base, parts)
	}
	return base
}

// structOf puts the parts of a struct over what was stored whole.
func (f *function) structOf(addr ssa.Value, u *types.Struct, base term.Term, parts map[int][]term.Term) term.Term {
	out := term.Term{Op: term.Struct}
	for i := range u.NumFields() {
		name := "." + u.Field(i).Name()
		alts := append(parts[i], f.storedBy(addr, name)...)
		if len(alts) == 0 {
			if base.Known() {
				alts = []term.Term{term.Select(base, name)}
			} else {
				continue
			}
		}
		if t := term.JoinOf(alts...); t.Known() {
			t.Held = t.Op == term.Input && handsOn(u.Field(i).Type())
			out.Keys, out.Args = append(out.Keys, name), append(out.Args, t)
		}
	}
	if len(out.Args) == 0 || len(parts) == 0 && base.Known() {
		return base
	}
	return out
}

func listOf(u *types.Array, base term.Term, parts map[int][]term.Term) term.Term {
	if len(parts) == 0 {
		return base
	}
	out := term.Term{Op: term.List}
	for i := range int(min(u.Len(), maxElements)) {
		if alts := parts[i]; len(alts) > 0 {
			out.Args = append(out.Args, term.JoinOf(alts...))
		} else {
			out.Args = append(out.Args, term.Term{Op: term.Nil})
		}
	}
	return out
}

// maxElements bounds a table.
const maxElements = 600

// madeSlice: make([]T, 0) is an empty list; what is appended comes with append.
func (f *function) madeSlice(v *ssa.MakeSlice) term.Term {
	if c, ok := v.Len.(*ssa.Const); ok && c.Int64() == 0 {
		return term.ListOf()
	}
	return term.Why("the slice is filled by index")
}

// mapLiteral is a map as the list of its entries.
func (f *function) mapLiteral(v *ssa.MakeMap) term.Term {
	out := term.Term{Op: term.List}
	for _, r := range ssabuild.Uses(v) {
		if u, ok := r.(*ssa.MapUpdate); ok && u.Map == v && len(out.Args) < maxElements {
			out.Args = append(out.Args, term.Term{Op: term.Struct, Keys: []string{".key", ".value"}, Args: []term.Term{f.eval(u.Key), f.eval(u.Value)}})
		}
	}
	return out
}
