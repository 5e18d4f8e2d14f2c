package behaviour

import (
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// eval gives the term of a value.
func (f *function) eval(v ssa.Value) term.Term {
	if t, ok := f.vals[v]; ok {
		return t
	}
	if f.busy[v] || len(f.busy) > maxEval {
		return term.Why("it depends on itself")
	}
	f.busy[v] = true
	t := f.value(v)
	if isTLSConfig(v.Type()) {
		t = f.tlsConfig(v, t)
	}
	delete(f.busy, v)
	f.vals[v] = t
	return t
}

// maxEval bounds the depth of an evaluation.
const maxEval = 200

func (f *function) value(v ssa.Value) term.Term {
	if i, ok := f.inputs[v]; ok {
		return term.In(i, "")
	}
	switch v := v.(type) {
	case *ssa.Const:
		return constant_(v)
	case *ssa.Function:
		return f.functionTerm(v, nil)
	case *ssa.MakeClosure:
		return f.functionTerm(v.Fn.(*ssa.Function), v.Bindings)
	case *ssa.ChangeType:
		return f.eval(v.X)
	case *ssa.ChangeInterface:
		return f.eval(v.X)
	case *ssa.Convert:
		return f.eval(v.X)
	case *ssa.TypeAssert:
		return f.eval(v.X)
	case *ssa.MakeInterface:
		if t, ok := f.serviceOf(v); ok {
			return t
		}
		return f.object(v.X)
	case *ssa.Phi:
		return f.phi(v)
	case *ssa.UnOp:
		if v.Op == token.MUL {
			return f.load(v.X)
		}
	case *ssa.BinOp:
		if v.Op == token.ADD && isText(v.Type()) {
			return term.Concat(f.eval(v.X), f.eval(v.Y))
		}
	case *ssa.Field:
		if f.embedsRouter(v.X.Type(), v.Field) {
			return f.eval(v.X)
		}
		return f.marked(v.X.Type(), v.Field, term.Select(f.eval(v.X), selector(v.X.Type(), v.Field)))
	case *ssa.Alloc, *ssa.FieldAddr, *ssa.IndexAddr, *ssa.Global:
		return f.load(v)
	case *ssa.Index:
		return f.element(v.X, v.Index, v)
	case *ssa.Lookup:
		return f.lookup(v)
	case *ssa.Slice:
		if v.Low == nil && v.High == nil {
			return f.eval(v.X)
		}
	case *ssa.MakeSlice:
		return f.madeSlice(v)
	case *ssa.MakeMap:
		return f.mapLiteral(v)
	case *ssa.Extract:
		return f.extract(v)
	case *ssa.Call:
		return f.result(v, 0)
	}
	return term.Why("it is computed")
}

func constant_(c *ssa.Const) term.Term {
	if c.Value == nil {
		return term.Term{Op: term.Nil}
	}
	if c.Value.Kind() == constant.String {
		return term.Const(constant.StringVal(c.Value))
	}
	return term.Const(c.Value.ExactString())
}

func isText(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

func (f *function) phi(v *ssa.Phi) term.Term {
	if t, ok := f.fold(v); ok {
		return t
	}
	var alts []term.Term
	for _, e := range v.Edges {
		if t := f.eval(e); t.Op != term.Nil {
			alts = append(alts, t)
		}
	}
	return term.JoinOf(alts...)
}

// functionTerm is a function with what it is bound to.
func (f *function) functionTerm(fn *ssa.Function, bindings []ssa.Value) term.Term {
	args := f.evalAll(bindings)
	if origin := fn.Origin(); origin != nil {
		fn = origin
	}
	obj, _ := fn.Object().(*types.Func)
	recv := strings.HasPrefix(fn.Synthetic, "bound method")
	if fn.Synthetic != "" && obj == nil && fn.Parent() == nil {
		return term.Why("it is synthetic")
	}
	var body *term.Behaviour
	if obj != nil {
		if recv && len(args) == 1 {
			if t, ok := f.promoted(obj, args[0]); ok {
				return t
			}
		}
		if r := model.Function(obj, model.Handler); r != nil {
			return handlerOf(r)
		}
		if r := model.Function(obj, model.Middleware); r != nil && len(r.From) > 0 {
			return term.Passing(r.Name(), rowProtection(r)) // func(next) handler, passed as a value
		}
		body = f.e.behaviourOf(obj)
		if body == nil {
			return term.Term{Op: term.Lib, Text: qualified(obj), Key: pkgPath(obj), Args: args}
		}
	} else {
		body = f.e.Of(fn)
	}
	if body == nil {
		return term.Why("the function has no body")
	}
	return term.Term{Op: term.Func, Body: body, Args: args, Recv: recv}
}

// promoted: a bound method of an interface is the method of what stands in it.
func (f *function) promoted(obj *types.Func, recv term.Term) (term.Term, bool) {
	if !types.IsInterface(obj.Signature().Recv().Type()) {
		return term.Term{}, false
	}
	if obj.Name() == "ServeHTTP" {
		return recv, true
	}
	if b := f.e.behaviourOf(obj); b != nil {
		return term.Term{Op: term.Func, Body: b, Args: []term.Term{recv}, Recv: true}, true
	}
	var alts []term.Term
	for _, m := range f.e.Implementers(obj) {
		if b := f.e.behaviourOf(m); b != nil {
			alts = append(alts, term.Term{Op: term.Func, Body: b, Args: []term.Term{recv}, Recv: true})
		}
	}
	if len(alts) == 0 {
		return term.Term{Op: term.Lib, Text: qualified(obj), Key: pkgPath(obj), Args: []term.Term{recv}}, true
	}
	return term.JoinOf(alts...), true
}

func pkgPath(obj types.Object) string {
	if obj.Pkg() == nil {
		return ""
	}
	return obj.Pkg().Path()
}

func (f *function) evalAll(list []ssa.Value) []term.Term {
	if len(list) == 0 {
		return nil
	}
	out := make([]term.Term, len(list))
	for i, v := range list {
		out[i] = f.eval(v)
	}
	return out
}

// object is a value put into an interface: of a handler, what its ServeHTTP does.
func (f *function) object(x ssa.Value) term.Term {
	t := x.Type()
	if f.e.isRouter(t) {
		return f.eval(x)
	}
	if wraps := wrapsCalls(t); wraps != nil && !isFunc(t) {
		if body := f.e.behaviourOf(wraps); body != nil {
			return term.Term{Op: term.Func, Body: body, Args: []term.Term{f.eval(x)}, Recv: true}
		}
	}
	method := serveHTTP(t)
	if method == nil && !types.IsInterface(t) {
		if found, ok := f.found(x); ok {
			return found
		}
	}
	if method == nil || method.Pkg() != nil && method.Pkg().Path() == "net/http" && isFunc(t) {
		return f.eval(x)
	}
	if types.IsInterface(t) {
		return f.eval(x)
	}
	recv := f.eval(x)
	_, path, _ := types.LookupFieldOrMethod(types.NewPointer(deref(t)), true, nil, "ServeHTTP")
	owner := deref(t)
	for _, index := range path[:len(path)-1] { // promoted through embedded fields
		recv = f.marked(owner, index, term.Select(recv, selector(owner, index)))
		owner = deref(fieldVar(owner, index).Type())
	}
	if f.e.isRouter(owner) || types.IsInterface(owner) {
		return recv
	}
	if body := f.e.behaviourOf(method); body != nil {
		return term.Term{Op: term.Func, Body: body, Args: []term.Term{recv}, Recv: true}
	}
	if isFunc(t) {
		return recv // a dependency's adapter: what else would its ServeHTTP call
	}
	return term.Term{Op: term.Lib, Text: qualified(method), Key: pkgPath(method)}
}

// wrapsCalls gives the method by which an interceptor that is an object, as
// connect has it, stands before the handlers of calls.
func wrapsCalls(t types.Type) *types.Func {
	obj, _, _ := types.LookupFieldOrMethod(t, true, nil, "WrapUnary")
	m, ok := obj.(*types.Func)
	if !ok || m.Signature().Params().Len() != 1 || m.Signature().Results().Len() != 1 {
		return nil
	}
	next := m.Signature().Params().At(0).Type()
	if !isFunc(next) || !types.Identical(next, m.Signature().Results().At(0).Type()) {
		return nil
	}
	return m
}

// found is the handler that a type of ours finds for requests.
func (f *function) found(x ssa.Value) (term.Term, bool) {
	obj, _, _ := types.LookupFieldOrMethod(x.Type(), true, nil, "Handler")
	m, ok := obj.(*types.Func)
	if !ok || !findsHandler(m) {
		return term.Term{}, false
	}
	body := f.e.behaviourOf(m)
	if body == nil {
		return term.Term{}, false
	}
	t := term.Reduce(term.Term{Op: term.Apply, Args: []term.Term{{Op: term.Func, Body: body}, f.eval(x)}})
	return t, t.Op != term.Apply
}

func isFunc(t types.Type) bool {
	_, ok := t.Underlying().(*types.Signature)
	return ok
}

func deref(t types.Type) types.Type {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		return p.Elem()
	}
	return t
}

func fieldVar(t types.Type, index int) *types.Var {
	if st, ok := deref(t).Underlying().(*types.Struct); ok && index < st.NumFields() {
		return st.Field(index)
	}
	return nil
}

func selector(t types.Type, index int) string {
	if v := fieldVar(t, index); v != nil {
		return "." + v.Name()
	}
	return ".?"
}

// marked notes on a router the field of ours that it is kept in.
func (f *function) marked(owner types.Type, index int, t term.Term) term.Term {
	if key := f.e.fieldKey(owner, index); key != "" && (t.Op == term.Input || t.Op == term.Router) && t.Field == "" {
		t.Field = key
	}
	return t
}

// fieldKey names a field of a type of this package that can hold a router or
// handler; "" for others.
func (e *Engine) fieldKey(owner types.Type, index int) string {
	n := model.Named(owner)
	v := fieldVar(owner, index)
	if n == nil || v == nil || n.Obj().Pkg() != e.Pass.Pkg {
		return ""
	}
	if !e.isRouter(v.Type()) && !isHandler(v.Type()) {
		return ""
	}
	return n.Obj().Pkg().Path() + "." + n.Obj().Name() + "." + v.Name()
}

func (f *function) extract(v *ssa.Extract) term.Term {
	switch t := v.Tuple.(type) {
	case *ssa.Call:
		return f.result(t, v.Index)
	case *ssa.TypeAssert:
		if v.Index == 0 {
			return f.eval(t.X)
		}
	case *ssa.Lookup:
		if v.Index == 0 {
			return f.lookup(t)
		}
	case *ssa.Next:
		if r, ok := t.Iter.(*ssa.Range); ok && v.Index > 0 && !t.IsString {
			path := []string{"", ".key", ".value"}[v.Index]
			return term.Select(f.each(f.eval(r.X), t), path)
		}
	}
	return term.Why("it is computed")
}

// each is one element of a list, whichever: the loop is told by an instruction.
func (f *function) each(list term.Term, at ssa.Instruction) term.Term {
	return term.Term{Op: term.Each, Key: "loop:" + term.Site(f.e.place(f.ssa)) + ":" + itoa(at.Block().Index), Args: []term.Term{list}}
}

// element gives an element of a list: a certain one, or one of a loop.
func (f *function) element(x, index ssa.Value, at ssa.Instruction) term.Term {
	l := f.eval(x)
	if c, ok := index.(*ssa.Const); ok && l.Op == term.List && c.Value != nil {
		if i := int(c.Int64()); i >= 0 && i < len(l.Args) {
			return l.Args[i]
		}
	}
	switch l.Op {
	case term.List, term.Input, term.Each, term.Apply, term.Join:
		return f.each(l, at)
	}
	return term.Why("the list is not known")
}

func (f *function) lookup(v *ssa.Lookup) term.Term {
	if isText(v.X.Type()) {
		return term.Why("it is computed")
	}
	l := f.eval(v.X)
	if l.Op == term.List {
		key := f.eval(v.Index)
		for _, e := range l.Args {
			if k := term.Select(e, ".key"); key.Op == term.Text && k.Op == term.Text && k.Text == key.Text {
				return term.Select(e, ".value")
			}
		}
		return term.Select(term.JoinOf(l.Args...), ".value")
	}
	return term.Why("the map is not known")
}
