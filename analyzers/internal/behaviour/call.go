package behaviour

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ours"
	"github.com/credvet/credvet/analyzers/internal/term"
)

func (e *Engine) standard(p *types.Package) bool { return ours.Standard(p.Path()) }

// A callee is a declared function that a call names, and what is passed to it.
type callee struct {
	obj  *types.Func
	args []ssa.Value // the receiver first
}

// calleeOf gives the declared function or interface method that a call names.
func calleeOf(c *ssa.CallCommon) callee {
	if c.IsInvoke() {
		return callee{c.Method.Origin(), append([]ssa.Value{c.Value}, c.Args...)}
	}
	fn, ok := c.Value.(*ssa.Function)
	if !ok {
		return callee{}
	}
	if origin := fn.Origin(); origin != nil {
		fn = origin
	}
	obj, _ := fn.Object().(*types.Func)
	if obj == nil {
		return callee{}
	}
	return callee{obj.Origin(), c.Args}
}

// rows gives the model rows for a call.
func (f *function) rows(c callee) []*model.Row {
	if c.obj == nil {
		return nil
	}
	return f.e.Rows.Functions(c.obj)
}

func (f *function) site(call ssa.Instruction) string { return term.Site(f.e.place(call)) }

// at evaluates an access path of a row at a call.
func (f *function) at(c callee, path string) term.Term {
	p, err := model.ParsePath(path)
	if err != nil {
		return term.Why("the row has no such path")
	}
	t := f.rootAt(c, p)
	if p.Last {
		if t.Op == term.List && len(t.Args) > 0 {
			return t.Args[len(t.Args)-1]
		}
		return term.Why("the arguments are not known one by one")
	}
	if p.Root == "args" && t.Op == term.List { // of each of them
		for i, a := range t.Args {
			t.Args[i] = term.Select(a, strings.Join(p.Selectors, ""))
		}
		return t
	}
	for i, sel := range p.Selectors {
		if sel == "[*]" { // the registration is repeated for each element
			t = term.Term{Op: term.Each, Key: "args:" + p.Root + itoa(p.Index) + strings.Join(p.Selectors[:i], ""), Args: []term.Term{t}}
			continue
		}
		t = term.Select(t, sel)
	}
	return t
}

func (f *function) rootAt(c callee, p model.Path) term.Term {
	shift := 0
	if c.obj.Signature().Recv() != nil {
		shift = 1
	}
	switch p.Root {
	case "recv":
		return f.eval(c.args[0])
	case "arg":
		if i := p.Index + shift; i < len(c.args) {
			return f.eval(c.args[i])
		}
	case "args":
		var elems []term.Term
		for i := p.Index + shift; i < len(c.args); i++ {
			t := f.eval(c.args[i])
			if i == len(c.args)-1 && c.obj.Signature().Variadic() {
				if t.Op == term.Nil {
					continue
				}
				if t.Op == term.List {
					elems = append(elems, t.Args...)
					continue
				}
				t.Key = keyOfSpread(t)
			}
			elems = append(elems, t)
		}
		return term.ListOf(elems...)
	}
	return term.Why("nothing is passed there")
}

// keyOfSpread marks a term that stands for several elements of a list.
func keyOfSpread(t term.Term) string {
	if t.Op == term.Input || t.Op == term.Unknown {
		return "..."
	}
	return t.Key
}

// result gives the term of a call's result.
func (f *function) result(call *ssa.Call, index int) term.Term {
	c := &call.Call
	if b, ok := c.Value.(*ssa.Builtin); ok {
		return f.builtin(b.Name(), c.Args)
	}
	to := calleeOf(c)
	if to.obj == nil {
		t := term.Term{Op: term.Apply, Index: index, Key: f.site(call), Args: append([]term.Term{f.eval(c.Value)}, f.evalAll(c.Args)...)}
		return term.Reduce(t)
	}
	if t, ok := f.rowResult(call, to, index); ok {
		return t
	}
	if index == 0 && findsHandler(to.obj) {
		return f.eval(to.args[0])
	}
	if t := resultType(call, index); f.e.isRouter(t) && model.Named(t).Obj().Pkg() == to.obj.Pkg() {
		return term.Term{Op: term.Router, Key: f.site(call)} // the library made it
	}
	if body := f.e.behaviourOf(to.obj); body != nil {
		fn := term.Term{Op: term.Func, Body: body}
		t := term.Reduce(term.Term{Op: term.Apply, Index: index, Key: f.site(call), Args: append([]term.Term{fn}, f.evalAll(to.args)...)})
		return f.reduced(call, t)
	}
	if c.IsInvoke() {
		if t, ok := f.invoked(call, to, index); ok {
			return t
		}
	}
	return f.unknownResult(call, to, index)
}

// reduced keeps the application of a function of which the result is not
// known, as long as it is given something that routes are made of.
func (f *function) reduced(call *ssa.Call, t term.Term) term.Term {
	if t.Op != term.Apply {
		return t
	}
	if f.e.isRouter(resultType(call, t.Index)) {
		return term.Term{Op: term.Router, Key: f.site(call)}
	}
	return t
}

func resultType(call *ssa.Call, index int) types.Type {
	if tuple, ok := call.Type().(*types.Tuple); ok {
		return tuple.At(index).Type()
	}
	return call.Type()
}

// findsHandler reports whether a method is (*http.ServeMux).Handler, or that of an
// interface which is made for it: its handler is one that the router has.
func findsHandler(m *types.Func) bool {
	sig := m.Signature()
	return m.Name() == "Handler" && sig.Recv() != nil && sig.Params().Len() == 1 && sig.Results().Len() == 2 &&
		model.TypeName(sig.Params().At(0).Type()) == "Request" && isHandler(sig.Results().At(0).Type()) && isText(sig.Results().At(1).Type())
}

// rowResult gives a result that model rows speak of.
func (f *function) rowResult(call *ssa.Call, to callee, index int) (term.Term, bool) {
	for _, r := range f.rows(to) {
		if r.Kind == model.Handler && index == 0 {
			return handlerOf(r), true
		}
		if len(r.To) == 0 && r.Router == "recv" && f.e.isRouter(resultType(call, index)) {
			return f.router(call, r, to), true // for the next call of a chain
		}
		if !slices.Contains(r.To, "result "+itoa(index)) && r.Kind != model.Use {
			continue
		}
		if r.Router == "result 0" {
			return f.router(call, r, to), true
		}
		switch r.Kind {
		case model.Middleware:
			return f.library(r, to), true
		case model.Group, model.Route:
			return f.made(call, r, to), true
		case model.Use, model.Restrict:
			return f.router(call, r, to), true
		case model.Transport:
			return f.transport(r, to), true
		case model.Option:
			return f.option(r, to), true
		}
	}
	return term.Term{}, false
}

// made is the router or route that a row's call makes.
func (f *function) made(call ssa.Instruction, r *model.Row, to callee) term.Term {
	t := term.Term{Op: term.Router, Key: f.site(call)}
	for _, path := range []string{r.Pattern, r.Methods, r.Handle, r.With} {
		if model.IsPath(path) {
			t.Args = append(t.Args, f.at(to, path).Depends()...)
		}
	}
	return t
}

// router is the router that a row acts on.
func (f *function) router(call ssa.Instruction, r *model.Row, to callee) term.Term {
	if pkg, ok := strings.CutPrefix(r.Router, "default"); ok {
		if pkg == "" {
			return defaultRouter(r.Package().Path)
		}
		return defaultRouter(strings.TrimSpace(pkg))
	}
	switch r.Router {
	case "":
		return term.Term{}
	case "result 0":
		return term.Term{Op: term.Router, Key: f.site(call)}
	}
	return f.at(to, r.Router)
}

// option is what an option of a registration stands for.
func (f *function) option(r *model.Row, to callee) term.Term {
	with, pattern := term.Term{Op: term.Nil}, f.patternOf(r, to)
	if r.With != "" {
		with = f.at(to, r.With)
	}
	return term.OptionOf(with, pattern, r.Only)
}

// invoked joins the results of an interface's implementers in this package.
func (f *function) invoked(call *ssa.Call, to callee, index int) (term.Term, bool) {
	var alts []term.Term
	for _, m := range f.e.Implementers(to.obj) {
		if body := f.e.behaviourOf(m); body != nil {
			t := term.Reduce(term.Term{Op: term.Apply, Index: index, Key: f.site(call), Args: append([]term.Term{{Op: term.Func, Body: body}}, f.evalAll(to.args)...)})
			if t.Known() {
				alts = append(alts, t)
			}
		}
	}
	if len(alts) == 0 {
		return term.Term{}, false
	}
	return term.JoinOf(alts...), true
}

// unknownResult: a dependency that yields a router made it; of others the
// name is kept, with what they are given.
func (f *function) unknownResult(call *ssa.Call, to callee, index int) term.Term {
	if f.e.isRouter(resultType(call, index)) {
		return term.Term{Op: term.Router, Key: f.site(call)}
	}
	if !f.e.interesting(resultType(call, index), 0) {
		return term.Why(qualified(to.obj) + " is not known")
	}
	if isText(resultType(call, index)) && !spells[qualified(to.obj)] {
		return term.Why("it is computed")
	}
	fn := term.Term{Op: term.Lib, Text: qualified(to.obj), Key: pkgPath(to.obj)}
	return term.Term{Op: term.Apply, Index: index, Key: f.site(call), Args: append([]term.Term{fn}, f.evalAll(to.args)...)}
}

// spells are the functions whose texts can be spelled (see term.Spell).
var spells = map[string]bool{"path.Join": true, "url.JoinPath": true, "fmt.Sprintf": true}

func (f *function) builtin(name string, args []ssa.Value) term.Term {
	if name != "append" {
		return term.Why("it is computed")
	}
	head := f.eval(args[0])
	if head.Op == term.Nil {
		head = term.ListOf()
	}
	if len(args) < 2 {
		return head
	}
	tail := f.eval(args[1])
	if head.Op == term.List && tail.Op == term.List {
		return term.ListOf(append(slices.Clone(head.Args), tail.Args...)...)
	}
	if head.Op == term.Join && tail.Op == term.List {
		return f.appended(head, tail)
	}
	if head.Op == term.List {
		tail.Key = keyOfSpread(tail)
		return term.ListOf(append(slices.Clone(head.Args), tail)...)
	}
	if head.Op == term.Input {
		head.Key = "..."
		if tail.Op == term.List {
			return term.ListOf(append([]term.Term{head}, tail.Args...)...)
		}
	}
	return term.Why("the list is not known")
}

// appended: lists that may or may not have got elements before.
func (f *function) appended(head, tail term.Term) term.Term {
	longest := term.Term{}
	for _, alt := range head.Args {
		if alt.Op == term.List && len(alt.Args) >= len(longest.Args) {
			longest = alt
		}
	}
	if longest.Op != term.List {
		return term.Why("the list is not known")
	}
	return term.ListOf(append(slices.Clone(longest.Args), tail.Args...)...)
}
