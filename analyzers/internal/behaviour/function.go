package behaviour

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/term"
)

type tokenPos = token.Pos

// function is the analysis of one function.
type function struct {
	e      *Engine
	ssa    *ssa.Function
	b      *term.Behaviour
	vals   map[ssa.Value]term.Term
	busy   map[ssa.Value]bool
	inputs map[ssa.Value]int
	blocks []*ssa.BasicBlock // in reverse postorder
	guards *guards
	done   bool
	nested int // behaviours that were put into others; see maxNested

	bodies     []bodyStore
	bodiesDone bool
	lengths    bool // it compares a declared length
}

func newFunction(e *Engine, fn *ssa.Function) *function {
	f := &function{
		e: e, ssa: fn, vals: map[ssa.Value]term.Term{}, busy: map[ssa.Value]bool{}, inputs: map[ssa.Value]int{},
		b: &term.Behaviour{Name: nameOf(fn), At: e.place(fn), Params: len(fn.Params), Pos: fn.Pos()},
	}
	for i, p := range fn.Params {
		f.inputs[p] = i
	}
	for i, v := range fn.FreeVars {
		f.inputs[v] = len(fn.Params) + i
	}
	f.blocks = reversePostorder(fn)
	return f
}

// nameOf names a function for messages; a literal goes by the function that
// it stands in, or the package variable that holds it.
func nameOf(fn *ssa.Function) string {
	if g := ssabuild.Holder(fn); g != nil {
		return g.Name()
	}
	for fn.Parent() != nil {
		fn = fn.Parent()
	}
	if obj, ok := fn.Object().(*types.Func); ok {
		return objectName(obj)
	}
	return fn.Name()
}

func objectName(obj *types.Func) string {
	if recv := obj.Signature().Recv(); recv != nil {
		return model.TypeName(recv.Type()) + "." + obj.Name()
	}
	return obj.Name()
}

// qualified names a function with its package's name: "limit.Limiter.Take".
func qualified(obj *types.Func) string {
	if obj.Pkg() == nil {
		return objectName(obj)
	}
	return obj.Pkg().Name() + "." + objectName(obj)
}

func (f *function) compute() {
	if l := f.e.lesson("public", f.ssa.Pos()); l != nil {
		f.b.Public = l.Reason
	}
	f.guards = newGuards(f)
	f.b.Asks = f.membership()
	f.b.Knows = f.guards.knows()
	_, f.b.Weighs = f.guards.some[term.Authz]
	f.walk()
	f.returns()
	f.b.Goes = f.goes()
	f.b.Checks = f.guards.checks()
	f.done = true
}

// returns evaluates the results that routes can be made of.
func (f *function) returns() {
	results := f.ssa.Signature.Results()
	for i := range results.Len() {
		if t := results.At(i).Type(); !f.e.interesting(t, 0) && !isTLSConfig(t) {
			f.b.Returns = append(f.b.Returns, term.Term{})
			continue
		}
		var alts []term.Term
		for _, ret := range f.returnInstrs() {
			if i < len(ret.Results) && !isNil(ret.Results[i]) {
				alts = append(alts, f.eval(ret.Results[i]))
			}
		}
		f.b.Returns = append(f.b.Returns, term.JoinOf(alts...))
	}
}

func isNil(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.IsNil()
}

func (f *function) returnInstrs() []*ssa.Return {
	var list []*ssa.Return
	for _, b := range f.blocks {
		if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && b != f.ssa.Recover {
			list = append(list, r)
		}
	}
	return list
}

func reversePostorder(fn *ssa.Function) []*ssa.BasicBlock {
	seen := make([]bool, len(fn.Blocks))
	var order []*ssa.BasicBlock
	var visit func(b *ssa.BasicBlock)
	visit = func(b *ssa.BasicBlock) {
		seen[b.Index] = true
		for i := len(b.Succs) - 1; i >= 0; i-- {
			if s := b.Succs[i]; !seen[s.Index] {
				visit(s)
			}
		}
		order = append(order, b)
	}
	visit(fn.Blocks[0])
	slices.Reverse(order)
	return order
}

// maxLook bounds how deep types are searched.
const maxLook = 3

// interesting reports whether routes can be made of values of the type:
// functions, handlers, routers, texts and what holds them.
func (e *Engine) interesting(t types.Type, depth int) bool {
	if depth > maxLook {
		return false
	}
	if e.isRouter(t) || isHandler(t) {
		return true
	}
	switch u := t.Underlying().(type) {
	case *types.Signature:
		return true
	case *types.Basic:
		return u.Kind() == types.String && depth == 0
	case *types.Pointer:
		return e.interesting(u.Elem(), depth)
	case *types.Slice:
		return e.interesting(u.Elem(), depth+1)
	case *types.Array:
		return e.interesting(u.Elem(), depth+1)
	case *types.Map:
		return e.interesting(u.Elem(), depth+1)
	case *types.Struct:
		if n := model.Named(t); n != nil && n.Obj().Pkg() != nil && e.standard(n.Obj().Pkg()) {
			return n.Obj().Pkg().Path() == "net/http" && n.Obj().Name() == "Server"
		}
		for field := range u.Fields() {
			if e.interesting(field.Type(), depth+1) {
				return true
			}
		}
	case *types.Interface:
		return !isError(t) && !isContext(t)
	}
	return false
}

func isContext(t types.Type) bool {
	n := model.Named(t)
	return n != nil && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "context"
}

// isHandler reports whether a type has ServeHTTP.
func isHandler(t types.Type) bool { return serveHTTP(t) != nil }

// handsOn reports whether a type is a function, or an interface that has a
// method which is given what to answer to, or which finds a handler: a
// service's own idea of a handler.
func handsOn(t types.Type) bool {
	u, ok := t.Underlying().(*types.Interface)
	if !ok {
		return isFunc(t)
	}
	for m := range u.Methods() {
		if findsHandler(m) || model.Answers(m.Signature()) {
			return true
		}
	}
	return false
}

// serveHTTP gives the ServeHTTP method of a type, also of its pointer.
func serveHTTP(t types.Type) *types.Func {
	if _, ok := t.Underlying().(*types.Pointer); !ok && !types.IsInterface(t) {
		if _, named := types.Unalias(t).(*types.Named); !named {
			return nil
		}
		t = types.NewPointer(t)
	}
	obj, _, _ := types.LookupFieldOrMethod(t, true, nil, "ServeHTTP")
	fn, ok := obj.(*types.Func)
	if !ok || fn.Signature().Params().Len() != 2 {
		return nil
	}
	return fn
}

// isRouter reports whether rows say that values of the type are routers.
func (e *Engine) isRouter(t types.Type) bool {
	for _, r := range model.Type(t) {
		if r.Kind == model.Router {
			return true
		}
	}
	return false
}
