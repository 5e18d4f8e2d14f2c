package behaviour

import (
	"go/constant"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/ssabuild"
)

// A table is a map, a slice or a set of constant texts that nothing changes:
// what it holds for each; nil for values that are no constants.
type table map[string]constant.Value

// tableOf gives the table that a value is; nil if it is none.
func (f *function) tableOf(v ssa.Value) table {
	switch x := v.(type) {
	case *ssa.UnOp:
		switch cell := x.X.(type) {
		case *ssa.Global:
			return f.e.tableIn(cell)
		case *ssa.FreeVar, *ssa.Alloc:
			if s := onlyStore(f.captured(cell)); s != nil {
				return f.tableOf(s.Val)
			}
		}
	case *ssa.FreeVar:
		if bound := f.captured(x); bound != ssa.Value(x) {
			return f.tableOf(bound)
		}
	case *ssa.MakeMap:
		return mapTable(x)
	case *ssa.Slice:
		return sliceTable(x)
	case *ssa.Call:
		return setTable(x)
	case *ssa.ChangeType:
		return f.tableOf(x.X)
	}
	return nil
}

// captured is what a literal has captured, if it is made in one place only.
func (f *function) captured(v ssa.Value) ssa.Value {
	fv, ok := v.(*ssa.FreeVar)
	if !ok {
		return v
	}
	fn := fv.Parent()
	for i, candidate := range fn.FreeVars {
		if candidate != fv || fn.Parent() == nil {
			continue
		}
		var bound ssa.Value
		for _, b := range fn.Parent().Blocks {
			for _, instr := range b.Instrs {
				if mc, ok := instr.(*ssa.MakeClosure); ok && mc.Fn == ssa.Value(fn) {
					if bound != nil {
						return v
					}
					bound = mc.Bindings[i]
				}
			}
		}
		if bound != nil {
			return f.captured(bound)
		}
	}
	return v
}

// onlyStore is the one store to a local variable.
func onlyStore(cell ssa.Value) *ssa.Store {
	if _, ok := cell.(*ssa.Alloc); !ok {
		return nil
	}
	var only *ssa.Store
	for _, r := range ssabuild.Uses(cell) {
		if s, ok := r.(*ssa.Store); ok && s.Addr == cell {
			if only != nil {
				return nil
			}
			only = s
		}
	}
	return only
}

// tableIn gives the table that a package-level variable is initialized with.
func (e *Engine) tableIn(g *ssa.Global) table {
	if t, ok := e.tables[g]; ok {
		return t
	}
	e.tables[g] = nil
	stores := e.stores[g]
	if len(stores) != 1 || stores[0].Parent().Synthetic == "" || stores[0].Parent().Name() != "init" {
		return nil
	}
	for _, load := range e.loads[g] {
		if !onlyAsked(load) {
			return nil
		}
	}
	f := e.function(stores[0].Parent())
	if f == nil {
		return nil
	}
	e.tables[g] = f.tableOf(stores[0].Val)
	return e.tables[g]
}

// onlyAsked reports whether nothing is done with a table but to look into it.
func onlyAsked(v ssa.Value) bool {
	for _, r := range ssabuild.Uses(v) {
		switch r := r.(type) {
		case *ssa.MapUpdate:
			return false
		case *ssa.IndexAddr:
			if !onlyRead(r) {
				return false
			}
		case *ssa.Lookup, *ssa.Range, *ssa.DebugRef, *ssa.Call, *ssa.Slice:
		case *ssa.ChangeType:
			if !onlyAsked(r) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// mapTable: map[string]bool{"/a": true}.
func mapTable(m *ssa.MakeMap) table {
	out := table{}
	for _, r := range ssabuild.Uses(m) {
		switch r := r.(type) {
		case *ssa.MapUpdate:
			key, ok := r.Key.(*ssa.Const)
			if !ok || key.Value == nil || key.Value.Kind() != constant.String || len(out) >= maxElements {
				return nil
			}
			c, _ := r.Value.(*ssa.Const)
			if c != nil {
				out[constant.StringVal(key.Value)] = c.Value
			} else {
				out[constant.StringVal(key.Value)] = nil
			}
		case *ssa.Call:
			return nil // may change it
		}
	}
	return out
}

// sliceTable: []string{"/a"}.
func sliceTable(s *ssa.Slice) table {
	array, ok := s.X.(*ssa.Alloc)
	if !ok || s.Low != nil || s.High != nil {
		return nil
	}
	out := table{}
	for _, r := range ssabuild.Uses(array) {
		at, ok := r.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		for _, r := range ssabuild.Uses(at) {
			s, ok := r.(*ssa.Store)
			if !ok || len(out) >= maxElements {
				return nil
			}
			text, ok := constText(s.Val)
			if !ok {
				return nil
			}
			out[text] = constant.MakeBool(true)
		}
	}
	return out
}

// setTable: a dependency's set of texts, sets.New("/a"). Of a function of ours
// it is not known what it leaves out.
func setTable(call *ssa.Call) table {
	to := calleeOf(&call.Call)
	if to.obj == nil || len(to.args) != 1 || !to.obj.Signature().Variadic() || to.obj.Signature().Recv() != nil || !makesSet(to.obj.Name()) {
		return nil
	}
	if s, ok := to.args[0].(*ssa.Slice); ok {
		return sliceTable(s)
	}
	return nil
}

func makesSet(name string) bool {
	switch name {
	case "New", "NewSet", "NewString", "NewThreadUnsafeSet", "Of", "From":
		return true
	}
	return false
}

func constText(v ssa.Value) (string, bool) {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(c.Value), true
}
