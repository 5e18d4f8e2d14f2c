package summary

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// A target is what a call may call, and what it passes for each input.
type target struct {
	summary  *Summary
	operands []operand
	ours     bool // a function of ours, not a model row
	foreign  bool // of another package: its steps are anchored at the call
	method   bool // the first operand is a receiver
	literal  bool // a function literal: what happens in it happens in this function
}

// hops are the steps of a callee, headed by the call that enters it.
func (t target) hops(inner []Hop, f *Function, at ssa.Instruction) []Hop {
	if !t.ours {
		out := slices.Clone(inner)
		for i := range out {
			if out[i].At.Line == 0 {
				out[i].At = f.place(at.Pos())
			}
		}
		return out
	}
	if t.literal {
		return slices.Clone(inner)
	}
	head := Hop{At: f.place(at.Pos()), Message: "passed to " + t.summary.Name}
	return capHops(append([]Hop{head}, inner...))
}

// targets resolves a call: model rows, then summaries of this package, then
// facts of imported ones, then literals, then implementers of an interface in
// this package. None means that nothing is known.
func (f *Function) targets(c *ssa.CallCommon) ([]target, *types.Func) {
	if r, ok := f.called[c]; ok {
		return r.targets, r.obj
	}
	list, obj := f.resolve(c)
	if slices.ContainsFunc(list, target.changes) {
		f.changing = true
		return list, obj
	}
	if f.called == nil {
		f.called = map[*ssa.CallCommon]resolved{}
	}
	f.called[c] = resolved{list, obj}
	return list, obj
}

// A resolved is what a call resolves to for good.
type resolved struct {
	targets []target
	obj     *types.Func
}

// changes reports whether the target's summary can still become another one.
func (t target) changes() bool { return t.ours && !t.foreign && !t.summary.final }

func (f *Function) resolve(c *ssa.CallCommon) ([]target, *types.Func) {
	if c.IsInvoke() {
		ops := append([]operand{{v: c.Value}}, valueOperands(c.Args)...)
		return f.pkg.resolveObject(c.Method, ops), c.Method
	}
	var list []target
	var obj *types.Func
	for _, fv := range f.functionValues(c.Value) {
		ts, o := f.functionTargets(fv, c.Args)
		list = append(list, ts...)
		if o != nil {
			obj = o
		}
	}
	return list, obj
}

func valueOperands(args []ssa.Value) []operand {
	ops := make([]operand, len(args))
	for i, a := range args {
		ops[i] = operand{v: a}
	}
	return ops
}

// functionTargets resolves a call of one known function value.
func (f *Function) functionTargets(v ssa.Value, args []ssa.Value) ([]target, *types.Func) {
	ops := valueOperands(args)
	var fn *ssa.Function
	switch x := v.(type) {
	case *ssa.Function:
		fn = x
	case *ssa.MakeClosure:
		fn = x.Fn.(*ssa.Function)
		if strings.HasPrefix(fn.Synthetic, "bound method") {
			ops = append(valueOperands(x.Bindings), ops...)
		} else {
			ops = append(ops, valueOperands(x.Bindings)...)
		}
	}
	if fn == nil {
		return nil, nil
	}
	if origin := fn.Origin(); origin != nil {
		fn = origin
	}
	obj, _ := fn.Object().(*types.Func)
	if obj == nil {
		if g := f.pkg.funcs[fn]; g != nil {
			return []target{{summary: g.Summary, operands: ops, ours: true, literal: true}}, nil
		}
		return nil, nil
	}
	return f.pkg.resolveObject(obj.Origin(), ops), obj
}

// resolveObject resolves a declared function or method.
func (p *pkg) resolveObject(obj *types.Func, ops []operand) []target {
	if p.byObject[obj] != nil && obj.Signature().Recv() != nil && !model.Own(obj) {
		return []target{{summary: p.byObject[obj].Summary, operands: ops, ours: true, method: true}} // its body says more than the interface that it implements
	}
	if s := p.modelSummary(obj); s != nil {
		return []target{{summary: s, operands: ops, method: obj.Signature().Recv() != nil}}
	}
	if s, foreign := p.summaryOf(obj); s != nil {
		return []target{{summary: s, operands: ops, ours: true, foreign: foreign}}
	}
	if recv := obj.Signature().Recv(); recv != nil && types.IsInterface(recv.Type()) {
		var list []target
		for _, m := range p.implementers(obj) {
			if s, foreign := p.summaryOf(m); s != nil {
				list = append(list, target{summary: s, operands: ops, ours: true, foreign: foreign})
			}
		}
		if fact := p.methodFact(obj); fact != nil {
			for i := range fact.Hidden {
				list = append(list, target{summary: &fact.Hidden[i], operands: ops, ours: true, foreign: true})
			}
		}
		return list
	}
	return nil
}

// summaryOf gives the summary of a function of this package, or of another
// one of ours through its fact.
func (p *pkg) summaryOf(obj *types.Func) (s *Summary, foreign bool) {
	if obj.Pkg() == p.pass.Pkg {
		if g := p.byObject[obj]; g != nil {
			return g.Summary, false
		}
		return nil, false
	}
	if s, ok := p.imported[obj]; ok {
		return s, true
	}
	var fact Fact
	if p.pass.ImportObjectFact(obj, &fact) {
		s = &fact.Summary
		p.importFailure(obj, s)
	}
	p.imported[obj] = s
	return s, true
}

// importFailure notes that a function of another package could not be
// analysed. Where that package is only imported, nobody else may say so.
func (p *pkg) importFailure(obj *types.Func, s *Summary) {
	if s.Incomplete != "" {
		p.result.Failures = append(p.result.Failures, Failure{
			Pos: p.pass.Files[0].Name.Pos(), Function: obj.FullName(), Cause: s.Incomplete,
		})
	}
}

// generated reports whether the function stands in a generated file.
func (f *Function) generated() bool {
	return len(f.pkg.generated) > 0 && f.pkg.generated[f.pkg.pass.Fset.Position(f.SSA.Pos()).Filename]
}

// functionValues gives the functions and closures that a function value can
// be: through conversions, phis and local variables.
func (f *Function) functionValues(v ssa.Value) []ssa.Value {
	var out []ssa.Value
	seen := map[ssa.Value]bool{}
	var visit func(v ssa.Value, depth int)
	visit = func(v ssa.Value, depth int) {
		if seen[v] || depth > 8 {
			return
		}
		seen[v] = true
		switch x := v.(type) {
		case *ssa.Function, *ssa.MakeClosure:
			out = append(out, v)
		case *ssa.ChangeType:
			visit(x.X, depth+1)
		case *ssa.MakeInterface:
			visit(x.X, depth+1)
		case *ssa.Phi:
			for _, e := range x.Edges {
				visit(e, depth+1)
			}
		case *ssa.UnOp:
			for _, s := range storesTo(x.X) {
				visit(s, depth+1)
			}
		case *ssa.FreeVar:
			for _, b := range bindingsOf(x) {
				visit(b, depth+1)
			}
		}
	}
	visit(v, 0)
	return out
}

// Calls reports whether a call in the function can be one of fn: also through
// a variable that holds a literal.
func (f *Function) Calls(c *ssa.CallCommon, fn *ssa.Function) bool {
	if c.IsInvoke() {
		return false
	}
	return slices.ContainsFunc(f.functionValues(c.Value), func(v ssa.Value) bool {
		mc, ok := v.(*ssa.MakeClosure)
		return v == fn || ok && mc.Fn == fn
	})
}

// storesTo gives the values stored to a local variable.
func storesTo(addr ssa.Value) []ssa.Value {
	switch a := addr.(type) {
	case *ssa.Alloc:
		var out []ssa.Value
		for _, r := range ssabuild.Uses(a) {
			if s, ok := r.(*ssa.Store); ok && s.Addr == a {
				out = append(out, s.Val)
			}
		}
		return out
	case *ssa.FreeVar:
		var out []ssa.Value
		for _, b := range bindingsOf(a) {
			out = append(out, storesTo(b)...)
		}
		return out
	}
	return nil
}

// bindingsOf gives what the enclosing function binds a captured variable to.
func bindingsOf(v *ssa.FreeVar) []ssa.Value {
	fn := v.Parent()
	if fn.Parent() == nil {
		return nil
	}
	index := slices.Index(fn.FreeVars, v)
	var out []ssa.Value
	for _, b := range fn.Parent().Blocks {
		for _, instr := range b.Instrs {
			if mc, ok := instr.(*ssa.MakeClosure); ok && mc.Fn == fn && index < len(mc.Bindings) {
				out = append(out, mc.Bindings[index])
			}
		}
	}
	return out
}

// stripFunc looks through conversions of a function value.
func stripFunc(v ssa.Value) ssa.Value {
	for {
		switch x := v.(type) {
		case *ssa.ChangeType:
			v = x.X
		case *ssa.MakeInterface:
			v = x.X
		default:
			return v
		}
	}
}

// resultFacets says what the name of a function tells of its first result:
// GetPassword yields a password, HashPassword does not.
func resultFacets(obj *types.Func) Facets {
	sig := obj.Signature()
	if sig.Results().Len() == 0 || !isText(sig.Results().At(0).Type()) {
		return 0
	}
	owner := ""
	if sig.Recv() != nil {
		owner = model.TypeName(sig.Recv().Type())
	}
	return nameFacets(owner, resultName(obj.Name()))
}

func funcWord(obj *types.Func) string {
	if recv := obj.Signature().Recv(); recv != nil {
		return model.TypeName(recv.Type()) + "." + obj.Name()
	}
	if obj.Pkg() != nil {
		return obj.Pkg().Name() + "." + obj.Name()
	}
	return obj.Name()
}

// funcObject is the declared function behind an SSA function: wrappers of
// method values go by the method.
func funcObject(fn *ssa.Function) *types.Func {
	if obj, ok := fn.Object().(*types.Func); ok {
		return obj.Origin()
	}
	return nil
}

// prepositions end the noun phrase of a function's name.
var prepositions = []string{"from", "with", "by", "for", "of", "to", "using", "in", "on", "at", "as", "is"}

// resultName is the noun phrase of a function's name: what it yields. A verb
// that protects or tests yields something else.
func resultName(name string) string {
	words := vocabulary.Words(name)
	for len(words) > 1 && slices.Contains(yieldingVerbs, words[0]) {
		words = words[1:]
	}
	if len(words) == 0 || slices.Contains(prepositions, words[0]) || len(words) > 1 && slices.Contains(protectingVerbs, words[0]) {
		return "" // GenerateFromPassword yields no password, HashPassword neither
	}
	for i, w := range words {
		if slices.Contains(prepositions, w) {
			words = words[:i] // TokenFromHeader yields a token
			break
		}
	}
	return strings.Join(words, "_")
}

var (
	// yieldingVerbs stand before what a function yields.
	yieldingVerbs = []string{
		"get", "load", "read", "new", "generate", "create", "make", "fetch", "decrypt", "must", "random", "rand",
		"issue", "find", "derive", "open", "unseal", "extract", "parse", "reveal",
	}
	// protectingVerbs stand before what a function does not yield.
	protectingVerbs = []string{
		"hash", "encrypt", "seal", "mask", "redact", "validate", "check", "verify", "compare", "has", "is", "set",
		"delete", "reset", "update", "format", "sanitize", "escape",
	}
)
