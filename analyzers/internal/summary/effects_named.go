package summary

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// changesByName reports whether a function changes what outlasts the request,
// as its name says. A body that is known and changes nothing contradicts that.
// So does an object that the caller has just made or found: what is set there
// lasts as long as the object (a template's data, a parsed document, a record
// before it is saved), unless the name says that it is stored.
func (f *Function) changesByName(common *ssa.CallCommon, obj *types.Func, targets []target, inMemory bool) bool {
	owner := ""
	recv := obj.Signature().Recv()
	if recv != nil {
		owner = model.TypeName(recv.Type())
	}
	if !vocabulary.StateChanging(owner, obj.Name()) {
		return false
	}
	known := len(targets) > 0 && !unknownInside(targets)
	if known && !inMemory {
		return false
	}
	if recv == nil || !f.found(receiverOf(common)) {
		return true
	}
	return !known && !vocabulary.SetsAttribute(obj.Name())
}

func unknownInside(targets []target) bool {
	for _, t := range targets {
		if t.summary.Unknown {
			return true
		}
	}
	return false
}

func receiverOf(c *ssa.CallCommon) ssa.Value {
	if c.IsInvoke() {
		return c.Value
	}
	if len(c.Args) > 0 {
		return c.Args[0]
	}
	return nil
}

// found reports whether an object was made in the function, or came out of a
// call: no input and no variable of the package holds it.
func (f *Function) found(v ssa.Value) bool {
	if v == nil {
		return false
	}
	for _, p := range f.refs(v) {
		switch p.root.v.(type) {
		case *ssa.Alloc, *ssa.Call, *ssa.Extract, *ssa.MakeMap, *ssa.MakeSlice:
			if p.root.input >= 0 {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// cleansUp reports whether a call removes what a function has made for its own
// use: it is deferred, it stands in a Close, or what it removes is temporary.
func (f *Function) cleansUp(call ssa.CallInstruction, obj *types.Func) bool {
	if packagePath(obj) != "os" || !strings.HasPrefix(obj.Name(), "Remove") {
		return false
	}
	if _, deferred := call.(*ssa.Defer); deferred || f.deferred() || vocabulary.CleansUp(f.SSA.Name()) {
		return true
	}
	return f.temporary(call.Common().Args[0], 0)
}

// deferred reports whether the function is a literal that its parent defers.
func (f *Function) deferred() bool {
	parent := f.SSA.Parent()
	if parent == nil {
		return false
	}
	for _, b := range parent.Blocks {
		for _, instr := range b.Instrs {
			d, ok := instr.(*ssa.Defer)
			if !ok {
				continue
			}
			if mc, ok := d.Call.Value.(*ssa.MakeClosure); ok && mc.Fn == f.SSA || d.Call.Value == ssa.Value(f.SSA) {
				return true
			}
		}
	}
	return false
}

// temporary reports whether a path is one that os.MkdirTemp or os.CreateTemp gave.
func (f *Function) temporary(v ssa.Value, depth int) bool {
	if depth > 4 {
		return false
	}
	switch x := v.(type) {
	case *ssa.Extract:
		return f.temporary(x.Tuple, depth+1)
	case *ssa.Call:
		if obj := f.callee(x); obj != nil && packagePath(obj) == "os" {
			switch obj.Name() {
			case "MkdirTemp", "CreateTemp":
				return true
			case "Name":
				return len(x.Call.Args) == 1 && f.temporary(x.Call.Args[0], depth+1)
			}
		}
	}
	return false
}
