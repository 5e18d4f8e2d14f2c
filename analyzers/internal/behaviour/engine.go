// Package behaviour computes what the functions of a package do that matters
// for routes: which handlers, middleware and routers they make and register,
// which effects they have that ask for a guard, and which guards stand before.
//
// Values are evaluated on demand, symbolically, into terms (see package term);
// a function's behaviour never depends on its callers.
package behaviour

import (
	"fmt"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/directive"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// Env is what the engine stands on.
type Env struct {
	Pass         *analysis.Pass
	SSA          *ssabuild.SSA
	Rows         *model.Resolver
	Directives   *directive.Set
	Function     func(*types.Func) *term.Behaviour // of a function of another package of ours, or nil
	Variable     func(*types.Var) *term.Term       // of a variable of another package of ours, or nil
	Implementers func(*types.Func) []*types.Func
	Flow         Flow
}

// An Engine holds the behaviours of one package.
type Engine struct {
	Env
	memo     map[*ssa.Function]*function
	declared map[*types.Func]*ssa.Function
	stores   map[*ssa.Global][]*ssa.Store
	parts    map[*ssa.Global][]*ssa.FieldAddr // of variables whose initializer is a struct
	globals  map[*ssa.Global]*term.Term
	loads    map[*ssa.Global][]*ssa.UnOp
	tables   map[*ssa.Global]table  // of constants
	fields   map[string][]term.Term // field of a type of ours -> the routers stored to it
	order    []*ssa.Function
	inlined  map[*term.Behaviour]bool // put in the place of a call in this package
	Failures []Failure
}

// A Failure is a function whose analysis panicked.
type Failure struct {
	Pos      token.Pos
	Function string
	Cause    string
}

// Interesting reports whether routes can be made of values of the type.
func (e *Engine) Interesting(t types.Type) bool { return e.interesting(t, 0) }

// New prepares an engine; nothing is computed yet.
func New(env Env) *Engine {
	e := &Engine{
		Env: env, memo: map[*ssa.Function]*function{}, declared: map[*types.Func]*ssa.Function{},
		stores: map[*ssa.Global][]*ssa.Store{}, parts: map[*ssa.Global][]*ssa.FieldAddr{}, globals: map[*ssa.Global]*term.Term{},
		loads: map[*ssa.Global][]*ssa.UnOp{}, tables: map[*ssa.Global]table{}, fields: map[string][]term.Term{}, inlined: map[*term.Behaviour]bool{},
		order: env.SSA.Functions,
	}
	for _, fn := range env.SSA.Functions {
		if obj, ok := fn.Object().(*types.Func); ok {
			e.declared[obj] = fn
		}
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				e.assigns(fn, instr)
			}
		}
	}
	return e
}

// assigns notes an instruction that gives a package-level variable its value.
func (e *Engine) assigns(fn *ssa.Function, instr ssa.Instruction) {
	switch x := instr.(type) {
	case *ssa.Store:
		if g, ok := x.Addr.(*ssa.Global); ok {
			e.stores[g] = append(e.stores[g], x)
		}
	case *ssa.UnOp:
		if g, ok := x.X.(*ssa.Global); ok {
			e.loads[g] = append(e.loads[g], x)
		}
	case *ssa.FieldAddr:
		if g, ok := x.X.(*ssa.Global); ok && (fn.Synthetic != "" && fn.Name() == "init" || !onlyRead(x)) {
			e.parts[g] = append(e.parts[g], x)
		}
	}
}

// Compute computes all behaviours of the package.
func (e *Engine) Compute() {
	for _, fn := range e.order {
		e.Of(fn)
	}
	for _, fn := range e.order {
		for i := range e.Of(fn).EventsOf() {
			ev := &e.Of(fn).Events[i]
			if ev.Kind == term.AddServe && ev.Decided == "" && ev.Handler.Closed(func(field string) bool { return len(e.fields[field]) > 0 }) {
				ev.Decided = e.Pass.Pkg.Path()
			}
		}
	}
}

// Roots gives the behaviours that stand in the place of no call in this
// package, in source order: what the others do with routers is part of them.
func (e *Engine) Roots() []*term.Behaviour {
	var list []*term.Behaviour
	for _, fn := range e.order {
		if b := e.Of(fn); b != nil && !e.inlined[b] && len(b.Events) > 0 {
			list = append(list, b)
		}
	}
	return list
}

// Of gives the behaviour of a function of the package, or nil.
func (e *Engine) Of(fn *ssa.Function) *term.Behaviour {
	if f := e.function(fn); f != nil {
		return f.b
	}
	return nil
}

func (e *Engine) function(fn *ssa.Function) *function {
	if fn == nil {
		return nil
	}
	if origin := fn.Origin(); origin != nil {
		fn = origin
	}
	if f, ok := e.memo[fn]; ok {
		return f
	}
	if len(fn.Blocks) == 0 || fn.Pkg != e.SSA.Package && fn.Parent() == nil {
		return nil
	}
	f := newFunction(e, fn)
	e.memo[fn] = f
	e.guarded(f)
	return f
}

// guarded computes a behaviour; a panic leaves an empty one.
func (e *Engine) guarded(f *function) {
	defer func() {
		if v := recover(); v != nil {
			*f.b = term.Behaviour{Name: f.b.Name, At: f.b.At, Params: f.b.Params, Partial: true}
			e.Failures = append(e.Failures, Failure{f.ssa.Pos(), f.b.Name, fmt.Sprint(v)})
		}
	}()
	f.compute()
}

// behaviourOf gives the behaviour of a declared function, wherever it is.
func (e *Engine) behaviourOf(obj *types.Func) *term.Behaviour {
	if obj == nil {
		return nil
	}
	obj = obj.Origin()
	if obj.Pkg() == e.Pass.Pkg {
		if fn := e.declared[obj]; fn != nil {
			return e.Of(fn)
		}
		return nil
	}
	return e.Function(obj)
}

// Fields gives the routers that the package keeps in fields of its types.
func (e *Engine) Fields() map[string][]term.Term { return e.fields }

// Global gives the value of a package-level variable.
func (e *Engine) Global(g *ssa.Global) term.Term {
	if t, ok := e.globals[g]; ok {
		if t == nil {
			return term.Why("it is defined by itself")
		}
		return *t
	}
	e.globals[g] = nil
	t := e.global(g)
	e.globals[g] = &t
	return t
}

func (e *Engine) global(g *ssa.Global) term.Term {
	obj, _ := g.Object().(*types.Var)
	if g.Pkg != e.SSA.Package {
		if obj == nil {
			return term.Why("nothing is known of the variable")
		}
		if rows := model.Object(obj); len(rows) > 0 && rows[0].Kind == model.Router {
			return defaultRouter(rows[0].Package().Path)
		}
		if t := e.Variable(obj); t != nil {
			return *t
		}
		return term.Term{Op: term.Lib, Text: obj.Pkg().Name() + "." + obj.Name(), Key: obj.Pkg().Path()}
	}
	var alts []term.Term
	for _, s := range e.stores[g] {
		if f := e.function(s.Parent()); f != nil {
			alts = append(alts, f.eval(s.Val))
		}
	}
	if t, ok := e.initialized(g); ok && len(alts) == 0 {
		return t
	}
	t := term.JoinOf(alts...)
	if t.Op == term.Router {
		t.Key = "global:" + g.Pkg.Pkg.Path() + "." + g.Name()
	}
	return t
}

// onlyRead reports whether nothing is done with an address but to load what
// stands there.
func onlyRead(addr ssa.Value) bool {
	for _, r := range ssabuild.Uses(addr) {
		switch r.(type) {
		case *ssa.UnOp, *ssa.DebugRef:
		default:
			return false
		}
	}
	return true
}

// initialized gives the struct that a variable is initialized with, without
// the fields that are written later.
func (e *Engine) initialized(g *ssa.Global) (term.Term, bool) {
	out := term.Term{Op: term.Struct}
	later := map[int]bool{}
	for _, fa := range e.parts[g] {
		if fa.Parent().Synthetic == "" {
			later[fa.Field] = true
		}
	}
	for _, fa := range e.parts[g] {
		if later[fa.Field] {
			continue
		}
		f := e.function(fa.Parent())
		if f == nil {
			continue
		}
		if t := f.contents(fa, fa.Type(), 1); t.Known() {
			out = out.With(selector(fa.X.Type(), fa.Field), f.marked(fa.X.Type(), fa.Field, t))
		}
	}
	return out, len(out.Args) > 0
}

func (e *Engine) place(instr interface{ Pos() tokenPos }) finding.Place {
	return finding.PlaceOf(e.Pass.Fset, e.Pass.Pkg.Path(), instr.Pos())
}

// lesson gives the directive of a verb that covers a position.
func (e *Engine) lesson(verb string, pos tokenPos) *directive.Lesson {
	if e.Directives == nil || !pos.IsValid() {
		return nil
	}
	if list := e.Directives.At(verb, pos); len(list) > 0 {
		return list[0]
	}
	return nil
}

// lessonAt gives the directive of a verb on a declaration of this package.
func (e *Engine) lessonAt(verb string, obj *types.Func) *directive.Lesson {
	if obj == nil || obj.Pkg() != e.Pass.Pkg {
		return nil
	}
	return e.lesson(verb, obj.Pos())
}

func (e *Engine) lessonOf(obj *types.Func) *directive.Lesson { return e.lessonAt("guard", obj) }
