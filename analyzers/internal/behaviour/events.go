package behaviour

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// event notes what a row's call does to a router.
func (f *function) event(call ssa.CallInstruction, r *model.Row, to callee) {
	e := term.Event{
		Router: f.router(call, r, to), Pattern: f.patternOf(r, to), Methods: f.methodsOf(r, to),
		Later: r.Scope == "later", Prefixed: r.Scope == "prefix", Split: r.Methods == "pattern", Auto405: r.Auto405, Bounded: r.Bounded,
		Absolute: r.Absolute, Suffix: r.Suffix,
		Framework: r.Package().Path, At: f.e.place(call), Pos: call.Pos(), Conds: f.conds(call.Block()),
	}
	f.handles(&e, r, to)
	if r.With != "" {
		if with := f.at(to, r.With); with.Op == term.List {
			e.With = with.Args
		} else {
			e.With = []term.Term{with}
		}
	}
	f.trailing(&e, r)
	if r.Router != "result 0" && slices.Contains(r.To, "result 0") || r.Body != "" {
		made := f.made(call, r, to)
		e.Made = made.Key
	}
	switch r.Kind {
	case model.Route:
		e.Kind = term.AddRoute
	case model.Use:
		e.Kind = term.AddUse
	case model.Group:
		e.Kind = term.AddGroup
	case model.Mount:
		e.Kind = term.AddMount
	case model.Serve:
		e.Kind = term.AddServe
		f.serveDefault(&e, r)
	case model.Restrict:
		e.Kind = term.AddMethods
		if r.Pattern != "" {
			e.Kind = term.AddPrefix
		}
	case model.Service:
		f.service(e, r, to)
		return
	}
	for _, out := range e.Unroll() {
		f.addEvent(out)
	}
	if r.Body != "" {
		f.within(call, e, f.at(to, r.Body), f.made(call, r, to))
	}
}

// handles finds the handler of a registration.
func (f *function) handles(e *term.Event, r *model.Row, to callee) {
	switch {
	case r.Handle == "default":
		e.Handler = defaultRouter(r.Package().Path)
	case r.Handle != "":
		e.Handler = f.at(to, r.Handle)
		if t, ok := f.generated(to, r.Handle); ok && r.Absolute {
			e.Handler = t
		}
	case r.Kind == model.Route:
		e.Handler = handlerOf(r) // the library's own
	}
}

// within: what a closure does to the new router; one without a parameter does
// it to the old one, which stands for the new one meanwhile.
func (f *function) within(call ssa.CallInstruction, e term.Event, body, made term.Term) {
	first := len(f.b.Events)
	f.apply(call, body, []term.Term{made}, false, term.Protection{}, e.Conds, 0)
	if body.Op != term.Func || body.Body == nil || body.Body.Params > 0 {
		return
	}
	old := e.Router.Identity()
	for i := first; i < len(f.b.Events); i++ {
		if f.b.Events[i].Router.Identity() == old {
			f.b.Events[i].Router = made
		}
	}
}

// patternOf reads the pattern of a row: an access path, or the pattern itself.
func (f *function) patternOf(r *model.Row, to callee) term.Term {
	switch {
	case r.Pattern == "":
		return term.Term{Op: term.Nil}
	case strings.HasPrefix(r.Pattern, "/"):
		return term.Const(r.Pattern)
	}
	return f.at(to, r.Pattern)
}

// defaultRouter is the one that a package keeps itself.
func defaultRouter(pkg string) term.Term {
	return term.Term{Op: term.Router, Key: "global:" + pkg}
}

// trailing: where the last of a list is the handler, those before it are middleware.
func (f *function) trailing(e *term.Event, r *model.Row) {
	if strings.HasPrefix(r.Handle, "last of ") && r.With == strings.TrimPrefix(r.Handle, "last of ") && len(e.With) > 0 {
		e.With = e.With[:len(e.With)-1]
	}
}

// serveDefault: to serve nil is to serve the package's own router.
func (f *function) serveDefault(e *term.Event, r *model.Row) {
	if e.Handler.Op == term.Nil && r.Package().Path == "net/http" {
		e.Handler = defaultRouter("net/http")
	}
}

// methodsOf reads the methods of a row: Nil for any.
func (f *function) methodsOf(r *model.Row, to callee) term.Term {
	switch {
	case r.Methods == "" || r.Methods == "any" || r.Methods == "pattern":
		return term.Term{Op: term.Nil}
	case model.IsPath(r.Methods):
		return f.at(to, r.Methods)
	}
	var list []term.Term
	for _, m := range strings.Split(r.Methods, ",") {
		list = append(list, term.Const(strings.TrimSpace(m)))
	}
	return term.ListOf(list...)
}

// maxEvents bounds the events of a function.
const maxEvents = 3000

func (f *function) addEvent(e term.Event) {
	if len(f.b.Events) >= maxEvents {
		f.b.Partial = true
		return
	}
	f.b.Events = append(f.b.Events, e)
}

// serveField: http.Server{Handler: mux} serves mux.
func (f *function) serveField(s *ssa.Store, fa *ssa.FieldAddr) {
	v := fieldVar(fa.X.Type(), fa.Field)
	if v == nil {
		return
	}
	for _, r := range model.Field(fa.X.Type(), v) {
		if r.Kind == model.Serve {
			f.addEvent(term.Event{
				Kind: term.AddServe, Handler: f.eval(s.Val), With: f.serverTLS(fa.X), Framework: r.Package().Path,
				At: finding.PlaceOf(f.e.Pass.Fset, f.e.Pass.Pkg.Path(), s.Pos()), Pos: s.Pos(), Conds: f.conds(s.Block()),
			})
		}
	}
}

// conds gives the branches that a block depends on: those of which only one
// side leads there, unless the other one only leads out with an error.
func (f *function) conds(b *ssa.BasicBlock) []string {
	var out []string
	for d := b; d != nil; d = d.Idom() {
		up := d.Idom()
		if up == nil {
			break
		}
		x, ok := up.Instrs[len(up.Instrs)-1].(*ssa.If)
		if !ok || len(d.Preds) != 1 {
			continue
		}
		side := slices.Index(up.Succs, d)
		if side < 0 || f.onlyFails(up.Succs[1-side]) {
			continue
		}
		if loop, ok := f.loopOf(up); ok {
			out = append(out, loop)
			continue
		}
		out = append(out, term.Site(f.e.place(x.Cond))+sideName(side == 0))
	}
	slices.Reverse(out)
	return joined(out, nil)
}

// loopOf names the loop whose head a block is, as terms of its elements do.
func (f *function) loopOf(b *ssa.BasicBlock) (string, bool) {
	for _, p := range b.Preds {
		if b.Dominates(p) {
			body := b.Succs[0]
			return "loop:" + term.Site(f.e.place(f.ssa)) + ":" + itoa(body.Index), true
		}
	}
	return "", false
}

// onlyFails reports whether a block leads nowhere but out with an error.
func (f *function) onlyFails(b *ssa.BasicBlock) bool {
	for range 4 {
		switch last := b.Instrs[len(b.Instrs)-1].(type) {
		case *ssa.Panic:
			return true
		case *ssa.Return:
			for _, v := range last.Results {
				if v.Type().String() == "error" {
					return !isNil(v)
				}
			}
			return f.ssa.Signature.Results().Len() == 0 && len(b.Instrs) > 2 // logged, and given up
		case *ssa.Jump:
			if len(b.Succs[0].Preds) != 1 {
				return false
			}
			b = b.Succs[0]
			continue
		}
		return len(b.Succs) == 0
	}
	return false
}

func sideName(taken bool) string {
	if taken {
		return "+"
	}
	return "-"
}
