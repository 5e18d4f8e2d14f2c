package behaviour

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// Services of an RPC framework are registered by generated code: what is
// passed is an object, and its methods are the handlers. Generated code sees
// an interface only, so a handler there is the method of an input, spelled
// ".Method()", which a caller that knows the object puts in.

// service: the methods that a description names are routes.
func (f *function) service(e term.Event, r *model.Row, to callee) {
	impl := f.argument(to, r.Handle)
	if impl == nil {
		return
	}
	desc := f.at(to, r.Pattern)
	name := term.Spell(term.Select(desc, ".ServiceName"))
	methods := append(named(term.Select(desc, ".Methods"), ".MethodName", "unary"), named(term.Select(desc, ".Streams"), ".StreamName", "stream")...)
	if len(methods) == 0 {
		methods = declared(impl)
	}
	f.serviceRoutes(e, name, methods, impl)
}

// A method of a service, and the calls that it takes.
type method struct{ name, only string }

func named(list term.Term, field, only string) []method {
	var out []method
	if list.Op != term.List {
		return nil
	}
	for _, d := range list.Args {
		if t := term.Select(d, field); t.Op == term.Text {
			out = append(out, method{t.Text, only})
		}
	}
	return out
}

func declared(impl ssa.Value) []method {
	if iface, ok := impl.Type().Underlying().(*types.Interface); ok {
		return declaredBy(iface)
	}
	return nil
}

func (f *function) serviceRoutes(e term.Event, name string, methods []method, impl ssa.Value) {
	e.Kind, e.Methods, e.With = term.AddRoute, term.ListOf(term.Const("POST")), nil
	for _, m := range methods {
		e.Pattern, e.Only, e.Handler = term.Const("/"+name+"/"+m.name), m.only, f.methodOf(impl, m.name)
		f.addEvent(e)
	}
}

// argument is the value that a path names, as far as it is an argument itself.
func (f *function) argument(c callee, path string) ssa.Value {
	p, err := model.ParsePath(path)
	if err != nil || p.Root != "arg" || len(p.Selectors) > 0 {
		return nil
	}
	i := p.Index
	if c.obj.Signature().Recv() != nil {
		i++
	}
	if i >= len(c.args) {
		return nil
	}
	return unconverted(c.args[i])
}

// unconverted looks through the conversions to other interfaces.
func unconverted(v ssa.Value) ssa.Value {
	for {
		c, ok := v.(*ssa.ChangeInterface)
		if !ok {
			return v
		}
		v = c.X
	}
}

// methodOf is a method of an object: bound to it if its type is known, else
// the method of whatever the term stands for.
func (f *function) methodOf(v ssa.Value, name string) term.Term {
	mi, ok := unconverted(v).(*ssa.MakeInterface)
	if !ok {
		if t := term.Select(f.eval(v), "."+name+"()"); t.Op != term.Nil {
			return t
		}
		return term.Why("it is not known what implements it")
	}
	obj, path, _ := types.LookupFieldOrMethod(mi.X.Type(), true, f.e.Pass.Pkg, name)
	fn, ok := obj.(*types.Func)
	if !ok {
		return term.Why("its type has no such method")
	}
	recv, owner := f.eval(mi.X), deref(mi.X.Type())
	for _, index := range path[:len(path)-1] { // promoted through embedded fields
		recv = f.marked(owner, index, term.Select(recv, selector(owner, index)))
		owner = deref(fieldVar(owner, index).Type())
	}
	if body := f.e.behaviourOf(fn); body != nil {
		return term.Term{Op: term.Func, Body: body, Args: []term.Term{recv}, Recv: true}
	}
	return term.Term{Op: term.Lib, Text: qualified(fn), Key: pkgPath(fn), Args: []term.Term{recv}}
}

// serviceOf gives the methods of an object that is put into an interface of which
// generated code says that it is a service: who gets it may register it.
func (f *function) serviceOf(mi *ssa.MakeInterface) (term.Term, bool) {
	iface, ok := mi.Type().Underlying().(*types.Interface)
	if !ok || !isService(iface) {
		return term.Term{}, false
	}
	t := f.eval(mi.X)
	if t.Op != term.Struct {
		t = term.Term{Op: term.Struct}
	}
	for _, m := range declaredBy(iface) {
		t = t.With("."+m.name+"()", f.methodOf(mi, m.name))
	}
	return t, true
}

// isService: protoc-gen-go-grpc has every implementation embed a stand-in.
func isService(iface *types.Interface) bool {
	for m := range iface.Methods() {
		if strings.HasPrefix(m.Name(), "mustEmbedUnimplemented") {
			return true
		}
	}
	return false
}

// inputsOf gives the inputs of a function of ours at a call; objects come with
// the methods that the function registers.
func (f *function) inputsOf(b *term.Behaviour, args []ssa.Value) []term.Term {
	in := f.evalAll(args)
	for _, e := range b.Events {
		h := e.Handler
		if h.Op != term.Input || !strings.HasSuffix(h.Text, "()") || h.Index >= len(args) || strings.Count(h.Text, ".") != 1 {
			continue
		}
		if _, ok := unconverted(args[h.Index]).(*ssa.MakeInterface); !ok {
			continue
		}
		if in[h.Index].Op != term.Struct {
			in[h.Index] = term.Term{Op: term.Struct}
		}
		name := strings.TrimSuffix(h.Text[1:], "()")
		in[h.Index] = in[h.Index].With(h.Text, f.methodOf(args[h.Index], name))
	}
	return in
}

// foreignService: the generated code of a dependency registers the methods of
// the interface that it takes. The name of the service stands in the dependency.
func (f *function) foreignService(call ssa.CallInstruction, to callee) bool {
	params := to.obj.Signature().Params()
	if to.obj.Signature().Recv() != nil || params.Len() != 2 || !strings.HasPrefix(to.obj.Name(), "Register") {
		return false
	}
	for _, r := range model.Type(params.At(0).Type()) {
		if r.Kind != model.Router || r.Package().Path != "google.golang.org/grpc" {
			continue
		}
		iface, ok := params.At(1).Type().Underlying().(*types.Interface)
		if !ok || iface.NumMethods() == 0 {
			return false
		}
		e := term.Event{
			Router: f.eval(to.args[0]), Bounded: true, Auto405: true, Framework: r.Package().Path,
			At: f.e.place(call), Pos: call.Pos(), Conds: f.conds(call.Block()),
		}
		name := "…." + strings.TrimSuffix(model.TypeName(params.At(1).Type()), "Server")
		f.serviceRoutes(e, name, declaredBy(iface), to.args[1])
		return true
	}
	return false
}

// declaredBy are the methods of an interface; those that return nothing but an
// error take streams.
func declaredBy(iface *types.Interface) []method {
	var out []method
	for m := range iface.Methods() {
		if m.Exported() && m.Signature().Params().Len() > 0 {
			only := "unary"
			if m.Signature().Results().Len() == 1 {
				only = "stream"
			}
			out = append(out, method{m.Name(), only})
		}
	}
	return out
}

// generated: the handler of a generated registration is the method of an
// input, even if the package itself has implementers that only stand in.
func (f *function) generated(to callee, path string) (term.Term, bool) {
	mc, ok := f.argument(to, path).(*ssa.MakeClosure)
	if !ok || len(mc.Bindings) != 1 {
		return term.Term{}, false
	}
	fn, _ := mc.Fn.(*ssa.Function)
	if fn == nil || !strings.HasPrefix(fn.Synthetic, "bound method") || !types.IsInterface(mc.Bindings[0].Type()) {
		return term.Term{}, false
	}
	recv := f.eval(mc.Bindings[0])
	return term.Select(recv, "."+fn.Object().Name()+"()"), recv.Op == term.Input
}
