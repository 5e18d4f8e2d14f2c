package summary

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/behaviour"
	"github.com/credvet/credvet/analyzers/internal/directive"
	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/term"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// VarFact carries the value of a package-level variable that routes are made
// of: `var Auth = withAdmin(…)`.
type VarFact struct{ Value term.Term }

// AFact marks VarFact as a fact.
func (*VarFact) AFact() {}

// String is what tests match.
func (f *VarFact) String() string { return f.Value.String() }

// behave adds to the summaries what matters for routes.
func (p *pkg) behave() {
	e := behaviour.New(behaviour.Env{
		Pass: p.pass, SSA: p.pass.ResultOf[ssabuild.Analyzer].(*ssabuild.SSA), Rows: p.rows,
		Directives:   p.pass.ResultOf[directive.Analyzer].(*directive.Set),
		Function:     p.importedBehaviour,
		Variable:     p.importedVariable,
		Implementers: p.implementers,
		Flow:         flowView{p},
	})
	p.result.behaviours = e
	e.Compute()
	for _, f := range p.result.Functions {
		if b := e.Of(f.SSA); b != nil {
			f.Summary.Behaviour = b
		}
	}
	for _, fail := range e.Failures {
		p.result.Failures = append(p.result.Failures, Failure{Pos: fail.Pos, Function: fail.Function, Cause: fail.Cause})
	}
	p.exportVariables(e)
	p.exportMethods()
}

// Behaviours gives the engine that computed what matters for routes, or nil.
func (r *Result) Behaviours() *behaviour.Engine { return r.behaviours }

func (p *pkg) importedBehaviour(obj *types.Func) *term.Behaviour {
	if obj.Pkg() == nil || obj.Pkg() == p.pass.Pkg {
		return nil
	}
	if s, _ := p.summaryOf(obj); s != nil {
		return s.Behaviour
	}
	if fact := p.methodFact(obj); fact != nil {
		return fact.Behaviour
	}
	return nil
}

func (p *pkg) importedVariable(v *types.Var) *term.Term {
	var fact VarFact
	if p.pass.ImportObjectFact(v, &fact) {
		return &fact.Value
	}
	return nil
}

// exportVariables makes facts of the exported variables that routes are made of.
func (p *pkg) exportVariables(e *behaviour.Engine) {
	built := p.pass.ResultOf[ssabuild.Analyzer].(*ssabuild.SSA)
	scope := p.pass.Pkg.Scope()
	for _, name := range scope.Names() {
		v, ok := scope.Lookup(name).(*types.Var)
		if !ok || !v.Exported() || !e.Interesting(v.Type()) {
			continue
		}
		if g, ok := built.Package.Members[name].(*ssa.Global); ok {
			if t := p.closer.Term(e.Global(g)); t.Speaks() {
				p.pass.ExportObjectFact(v, &VarFact{Value: t})
			}
		}
	}
}

// flowView shows the analysis of data and control flow to the other half.
type flowView struct{ p *pkg }

func (v flowView) Follow(fn *ssa.Function, w behaviour.Walk) {
	f := v.p.funcs[fn]
	if f == nil {
		return
	}
	inner := &Walk{Any: true}
	var step behaviour.Step
	inner.Step = func(s *Step) {
		step = behaviour.Step{Way: s, Instr: s.Instr, Index: s.Index, Mark: s.Mark}
		w.Step(&step)
		s.Mark, s.Stop = step.Mark, step.Stop
	}
	if w.Cut != nil {
		inner.Cut = func(t Test, _ int) bool {
			return w.Cut(behaviour.Test{If: t.If, Taken: t.Taken, Subject: t.Subject, Const: t.Is, Holds: t.Holds})
		}
	}
	f.Control().Follow(inner)
}

func (v flowView) Effects(fn *ssa.Function, call ssa.CallInstruction) []behaviour.Seen {
	f := v.p.funcs[fn]
	if f == nil {
		return nil
	}
	var list []behaviour.Seen
	at := f.place(call.Pos())
	for _, e := range f.Effects(call) {
		if e.Kind != Writes && e.Kind != Execs || e.At != at {
			continue // what happens inside stands behind the guards there: the behaviours tell
		}
		list = append(list, behaviour.Seen{Instr: call, Kind: term.ChangesState, What: e.What, At: e.At, Named: e.Named})
	}
	return list
}

func (v flowView) Seen(fn *ssa.Function) []behaviour.Seen {
	f := v.p.funcs[fn]
	if f == nil {
		return nil
	}
	var list []behaviour.Seen
	for _, e := range f.Events {
		if kind, ok := effectOf(e); ok {
			list = append(list, behaviour.Seen{
				Instr: e.Instr, Kind: kind, What: e.Use.What, Secret: f.secretName(kind, e.Label), At: e.Use.At, Named: e.Label.Has(Named),
				Chosen: kind == term.WritesSecret && f.chosen(e.Label),
				Found:  kind == term.ReadsBody && (e.Label.Has(Reported) || f.LengthCheck(e.Instr) == LengthDeclared || f.LengthTested(e)),
			})
		}
	}
	return list
}

// secretName names the secret that an effect is about, for people: by what it
// is the result of, or the variable, field or parameter that holds it.
func (f *Function) secretName(kind term.EffectKind, l Label) string {
	if kind != term.ReadsSecret && kind != term.WritesSecret {
		return ""
	}
	if src := f.Source(l); src != nil {
		for _, word := range []string{"result of ", "field ", "variable "} {
			if name, ok := strings.CutPrefix(src.What, word); ok {
				return name
			}
		}
		return strings.TrimPrefix(src.What, "a secret ") // from the request
	}
	if l.Has(Body) {
		return "the body of the request"
	}
	if name := f.FieldName(l); name != "" {
		return name
	}
	if i, path, ok := l.Input(); ok && i < len(f.SSA.Params) {
		if key := lastSelector(path); key != "" {
			return selectorName(key)
		}
		return f.SSA.Params[i].Name()
	}
	return ""
}

// effectOf says which effect a use of a labelled value is.
func effectOf(e Event) (term.EffectKind, bool) {
	switch e.Use.Kind {
	case ReadWhole:
		return term.ReadsBody, e.Label.Has(Body) && !e.Label.Has(BoundRefuse|BoundCut)
	case Sunk:
		switch e.Use.Sink {
		case "response":
			return term.ReadsSecret, e.Label.Has(Secret) && !e.Label.Has(Request) && !e.Label.State.Protected()
		case "metadata", "store", "file":
			return term.WritesSecret, e.Label.Has(Secret)
		}
	}
	return 0, false
}

func (v flowView) Length(fn *ssa.Function, instr ssa.Instruction) (declared, complete bool) {
	f := v.p.funcs[fn]
	if f == nil {
		return false, false
	}
	l := f.LengthCheck(instr)
	return l == LengthDeclared, l == LengthComplete
}

func (v flowView) About(fn *ssa.Function, x ssa.Value) behaviour.About {
	var a behaviour.About
	f := v.p.funcs[fn]
	if f == nil || f.vals[x] == nil {
		return a
	}
	for _, l := range f.vals[x].labels {
		a.Request = a.Request || l.Has(Request) || f.fromRequest(l)
		if l.Has(Secret) {
			a.Secret = true
			short, known := f.foundByTrying(l)
			a.Short, a.Long = a.Short || known && short, a.Long || known && !short
		}
		a.Protected = a.Protected || l.State.Protected()
		a.MAC = a.MAC || l.Has(Computed) && l.Has(Authenticator) && (l.State == Encoded || !madeAsText(x))
	}
	return a
}

// chosen reports whether a secret is a password, or the like, that the request sent.
func (f *Function) chosen(l Label) bool {
	short, _ := f.foundByTrying(l)
	return short && (l.Has(Request) || f.fromRequest(l))
}

// foundByTrying reports whether a secret may be found by trying, by its name;
// known is false if it has none. A body's name is not that of its parts.
func (f *Function) foundByTrying(l Label) (short, known bool) {
	if l.Has(Password) {
		return true, true
	}
	name := f.secretName(term.ReadsSecret, l)
	if name == "" || l.Has(Body) {
		return false, false
	}
	return vocabulary.FoundByTrying(name), true
}

// madeAsText reports whether a value is text as it was made: a one-time code
// is, a MAC comes as bytes, or encoded.
func madeAsText(v ssa.Value) bool {
	for {
		c, ok := v.(*ssa.Convert)
		if !ok {
			return isText(v.Type())
		}
		v = c.X
	}
}

// fromRequest reports whether a label began at a request that came in.
func (f *Function) fromRequest(l Label) bool {
	i, path, ok := l.Input()
	if !ok || i >= len(f.SSA.Params) || path == "" {
		return false
	}
	t := f.SSA.Params[i].Type()
	n := model.Named(t)
	return n != nil && n.Obj().Name() == "Request" && packagePathOf(n) == "net/http" || IsResponse(t)
}

func packagePathOf(n *types.Named) string {
	if n.Obj().Pkg() == nil {
		return ""
	}
	return n.Obj().Pkg().Path()
}

func (v flowView) Status(fn *ssa.Function, call ssa.CallInstruction) (int, bool) {
	f := v.p.funcs[fn]
	if f == nil {
		return 0, false
	}
	if r := f.Reply(call); r != nil && r.Kind != Delegated {
		return r.Status, r.Always
	}
	return f.returnedStatus(call)
}

// returnedStatus is the status of an answer that a call returns.
func (f *Function) returnedStatus(call ssa.CallInstruction) (int, bool) {
	_, obj := f.targets(call.Common())
	if obj == nil {
		return 0, false
	}
	for _, row := range f.pkg.rows.Functions(obj) {
		if row.Kind == "answer" && row.Writer == "returned" {
			return statusOf(row.Status, func(path string) ssa.Value { return operandAt(path, obj, call.Common()) }), true
		}
	}
	return 0, false
}

func (v flowView) Mirrors(fn *ssa.Function, call *ssa.Call) (mirrors []behaviour.Mirror, requires []behaviour.Is) {
	f := v.p.funcs[fn]
	if f == nil {
		return nil, nil
	}
	targets, _ := f.targets(&call.Call)
	if len(targets) != 1 {
		return nil, nil
	}
	s := targets[0].summary
	for _, m := range s.Mirrors {
		for _, in := range knownAt(call, targets[0], m.Input) {
			out := behaviour.Mirror{Result: m.Result.Ref.Index, Value: valueOf(m.Result), Arg: behaviour.Is{Of: in.Value, Value: valueOf(m.Input)}}
			back := behaviour.Mirror{Result: out.Result, Value: behaviour.Opposite(out.Value), Arg: behaviour.Is{Of: in.Value, Value: behaviour.Opposite(out.Arg.Value)}}
			mirrors = append(mirrors, out, back)
		}
	}
	for _, r := range s.Requires {
		for _, in := range knownAt(call, targets[0], r) {
			requires = append(requires, behaviour.Is{Of: in.Value, Value: valueOf(r)})
		}
	}
	return mirrors, requires
}

func valueOf(t Told) term.Value {
	switch {
	case t.Is == IsNil && t.Holds:
		return term.IsNil
	case t.Is == IsNil:
		return term.NonNil
	case t.Holds:
		return term.True
	}
	return term.False
}
