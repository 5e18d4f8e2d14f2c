package summary

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
)

// nameRoot tells what a value is read from.
func (f *Function) nameRoot(v ssa.Value, s *CompareSide, depth int) {
	if s.Root != RootUnknown || depth > 2*maxSideDepth {
		return
	}
	base := rootOf(v)
	switch x := base.(type) {
	case *ssa.Parameter:
		s.Root, s.RootName, s.RootType, s.Input = RootParam, x.Name(), typePath(x.Type()), f.inputs[x]
		if f.SSA.Signature.Recv() != nil && s.Input == 0 {
			s.Root = RootReceiver
		}
		s.Message = s.Root == RootParam && rpcMessage(x.Type()) && takesContext(f.SSA)
	case *ssa.FreeVar:
		f.rootOfCaptured(x, s, depth)
	case *ssa.Global:
		s.Root, s.RootName, s.RootType = RootGlobal, x.Name(), typePath(x.Type())
	case *ssa.Alloc:
		if stored := storesTo(x); len(stored) == 1 {
			f.nameRoot(stored[0], s, depth+1)
			if s.RootName == "" || s.Root == RootCall {
				s.rootNamed(x.Comment)
			}
			return
		}
		s.Root, s.RootName, s.RootType = RootLocal, x.Comment, typePath(x.Type())
	case *ssa.Call:
		s.Root, s.RootType = RootCall, resultType(x, 0)
		f.rootLocals(x, s, x)
	case *ssa.Extract:
		if call, ok := x.Tuple.(*ssa.Call); ok {
			s.Root, s.RootType = RootCall, resultType(call, x.Index)
			f.rootLocals(x, s, call)
		}
	case *ssa.Phi:
		for _, e := range x.Edges {
			if _, isConst := e.(*ssa.Const); !isConst {
				f.nameRoot(e, s, depth+4)
			}
		}
		for _, n := range f.names[x] {
			s.rootNamed(n)
		}
	}
}

func (s *CompareSide) rootNamed(name string) {
	if name != "" && name != "new" && name != "complit" {
		s.RootName = name
	}
}

func (f *Function) rootLocals(v ssa.Value, s *CompareSide, call *ssa.Call) {
	if obj := calleeObject(call.Common()); obj != nil {
		s.RootName = funcWord(obj)
		if s.Owner == "Cookie" && requestGetter(obj) == "cookie" {
			s.Getter, s.Key = "cookie", firstText(call.Common())
			s.addName(s.Key)
		}
	}
	for _, n := range f.names[v] {
		s.RootName = n
		break
	}
}

func resultType(call *ssa.Call, index int) string {
	t := call.Type()
	if tuple, ok := t.(*types.Tuple); ok {
		if index >= tuple.Len() {
			return ""
		}
		t = tuple.At(index).Type()
	}
	return typePath(t)
}

// typePath is the name of the named type below t with its package's path.
func typePath(t types.Type) string {
	n := model.Named(t)
	if n == nil || n.Obj().Pkg() == nil {
		return ""
	}
	return n.Obj().Pkg().Path() + "." + n.Obj().Name()
}

// rootOfCaptured: what a literal captures is named where it is declared.
func (f *Function) rootOfCaptured(x *ssa.FreeVar, s *CompareSide, depth int) {
	parent := f.pkg.funcs[x.Parent().Parent()]
	if parent == nil {
		return
	}
	for _, b := range bindingsOf(x) {
		parent.nameRoot(b, s, depth+1)
	}
	if s.Root == RootParam || s.Root == RootReceiver {
		s.Input = f.inputs[x] // as the literal's callers see it
	} else {
		s.Input = -1
	}
	if s.RootName == "" {
		s.RootName = x.Name()
	}
}

// rootOf is the object at the beginning of a chain of selections.
func rootOf(v ssa.Value) ssa.Value {
	for range 4 * maxSideDepth {
		switch x := v.(type) {
		case *ssa.FieldAddr:
			v = x.X
		case *ssa.Field:
			v = x.X
		case *ssa.IndexAddr:
			v = x.X
		case *ssa.Index:
			v = x.X
		case *ssa.Lookup:
			v = x.X
		case *ssa.UnOp:
			v = x.X
		case *ssa.Slice:
			v = x.X
		case *ssa.Convert:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.TypeAssert:
			v = x.X
		case *ssa.Extract:
			switch t := x.Tuple.(type) {
			case *ssa.Next:
				r, ok := t.Iter.(*ssa.Range)
				if !ok {
					return v
				}
				v = r.X
			case *ssa.Lookup:
				v = t.X
			case *ssa.TypeAssert:
				v = t.X
			default:
				return v
			}
		default:
			return v
		}
	}
	return v
}

// rpcMessage reports whether a type is a protocol buffer's.
func rpcMessage(t types.Type) bool {
	return hasMethod(t, "ProtoMessage") || hasMethod(t, "ProtoReflect")
}

// takesContext reports whether a function is one that serves a call: a method
// that is given a context first.
func takesContext(fn *ssa.Function) bool {
	sig := fn.Signature
	if sig.Recv() == nil || sig.Params().Len() < 2 {
		return false
	}
	n := model.Named(sig.Params().At(0).Type())
	return n != nil && n.Obj().Name() == "Context" && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "context"
}
