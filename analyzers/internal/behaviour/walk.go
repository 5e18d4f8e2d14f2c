package behaviour

import (
	"cmp"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/term"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// walk collects what the instructions do, in the order in which they run.
func (f *function) walk() {
	seen := map[ssa.Instruction][]Seen{}
	for _, s := range f.e.Flow.Seen(f.ssa) {
		seen[s.Instr] = append(seen[s.Instr], s)
	}
	for _, b := range f.blocks {
		for _, instr := range b.Instrs {
			for _, s := range seen[instr] {
				if s.Kind != term.ReadsBody || !f.knows(instr, s) {
					f.effect(instr, s)
				}
			}
			if v, ok := instr.(ssa.Value); ok && tellsMethod(v) {
				f.b.Method = true
			}
			switch x := instr.(type) {
			case ssa.CallInstruction:
				f.call(x)
			case *ssa.Store:
				f.store(x)
			case *ssa.BinOp:
				f.compare(x)
			}
		}
	}
}

// knows reports whether the callee tells of the same read itself: it knows
// what bounds the body there.
func (f *function) knows(instr ssa.Instruction, s Seen) bool {
	call, ok := instr.(ssa.CallInstruction)
	if !ok {
		return false
	}
	if b := f.e.behaviourOf(calleeOf(call.Common()).obj); b != nil {
		for _, e := range b.Effects {
			if e.Kind == s.Kind && e.At == s.At {
				return true
			}
		}
	}
	return false
}

// effect adds an effect that happens at an instruction.
func (f *function) effect(instr ssa.Instruction, s Seen) {
	at := s.At
	if at.Line == 0 {
		at = f.e.place(instr)
	}
	f.b.AddEffect(term.Effect{Kind: s.Kind, What: s.What, Secret: s.Secret, Method: f.onlyMethod(instr), At: at, Named: s.Named, Found: s.Found, Fresh: s.Fresh, Chosen: s.Chosen, Through: s.Through, Noted: notesVisit(instr), Prot: f.protection(instr), Pos: instr.Pos()})
}

// notesVisit reports whether an instruction calls what notes that something is read.
func notesVisit(instr ssa.Instruction) bool {
	call, ok := instr.(ssa.CallInstruction)
	if !ok {
		return false
	}
	to := calleeOf(call.Common())
	return to.obj != nil && vocabulary.NotesVisit(to.obj.Name())
}

// protection is what stands before an instruction.
func (f *function) protection(instr ssa.Instruction) term.Protection {
	p := f.guards.protection(instr)
	outer := f.ssa
	for outer.Parent() != nil {
		outer = outer.Parent()
	}
	if l := f.e.lesson("guard", outer.Pos()); l != nil {
		if k, ok := term.ParseGuard(l.Arg); ok {
			p[k] = term.Verdict{Status: term.Guarded, By: f.b.Name + " (told by a directive)", At: f.b.At}
		}
	}
	return f.limited(p, f.limit(instr))
}

// limited adds what bounds the body.
func (f *function) limited(p term.Protection, v term.Verdict) term.Protection {
	if old := p[term.BodyLimit]; old.Status < v.Status || old == (term.Verdict{}) {
		p[term.BodyLimit] = v
	}
	return p
}

// call collects what a call does.
func (f *function) call(call ssa.CallInstruction) {
	c := call.Common()
	if _, ok := c.Value.(*ssa.Builtin); ok {
		return
	}
	to := calleeOf(c)
	if to.obj == nil {
		f.callValue(call, f.eval(c.Value), f.evalAll(c.Args))
		return
	}
	rows := f.rows(to)
	for _, r := range rows {
		f.row(call, r, to)
	}
	if to.obj.Name() == "ServeHTTP" && len(to.args) == 3 {
		f.callValue(call, f.served(to), f.evalAll(to.args[1:]))
		return
	}
	for _, s := range f.e.Flow.Effects(f.ssa, call) {
		if len(rows) > 0 || f.e.behaviourOf(to.obj) == nil || s.Named {
			f.effect(call, s)
		}
	}
	f.elevation(call, to)
	if len(rows) > 0 {
		if !slices.ContainsFunc(rows, func(r *model.Row) bool { return r.Body != "" }) {
			f.literals(call)
		}
		return
	}
	switch body := f.e.behaviourOf(to.obj); {
	case body != nil:
		f.instantiate(call, body, f.inputsOf(body, to.args), 0)
	case f.foreignService(call, to):
	case c.IsInvoke():
		f.implementers(call, to)
	default:
		f.literals(call)
	}
	f.verification(call, to)
}

// served is the handler whose ServeHTTP is called.
func (f *function) served(to callee) term.Term {
	t := to.args[0].Type()
	if types.IsInterface(t) || f.e.isRouter(t) {
		return f.eval(to.args[0])
	}
	return f.object(to.args[0])
}

// elevation: a function of that name yields an administrator's identity.
func (f *function) elevation(call ssa.CallInstruction, to callee) {
	for _, r := range f.rows(to) {
		if r.Kind == model.Elevator {
			f.effect(call, Seen{Kind: term.Elevates, What: r.Name()})
			return
		}
	}
	if l := f.e.lessonAt("elevator", to.obj); l != nil {
		f.effect(call, Seen{Kind: term.Elevates, What: qualified(to.obj)})
		return
	}
	owner := ""
	if recv := to.obj.Signature().Recv(); recv != nil {
		owner = model.TypeName(recv.Type())
	}
	if to.obj.Signature().Results().Len() == 0 || f.e.standard(pkgOf(to.obj)) || !identity(to.obj.Signature().Results().At(0).Type()) {
		return
	}
	name := to.obj.Name()
	if owner == "" && len(vocabulary.Words(name)) == 1 { // reqctx.Admin() yields a Context
		name = "Get" + name + model.TypeName(to.obj.Signature().Results().At(0).Type())
	}
	if vocabulary.Elevation(owner, to.obj.Name()) || vocabulary.Elevation(owner, name) {
		f.effect(call, Seen{Kind: term.Elevates, What: qualified(to.obj), Named: true})
	}
}

func pkgOf(obj types.Object) *types.Package {
	if obj.Pkg() == nil {
		return types.NewPackage("unsafe", "unsafe")
	}
	return obj.Pkg()
}

// identity reports whether values of the type can stand for somebody: not
// truths, numbers, texts and handlers.
func identity(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Basic, *types.Signature, *types.Slice, *types.Map:
		return false
	}
	return !isHandler(t) && !isError(t)
}

// verification: rows and names of functions that check a credential.
func (f *function) verification(call ssa.CallInstruction, to callee) {
	if f.e.behaviourOf(to.obj) != nil || f.e.standard(pkgOf(to.obj)) {
		return
	}
	owner := ""
	if recv := to.obj.Signature().Recv(); recv != nil {
		owner = model.TypeName(recv.Type())
	}
	if vocabulary.Verification(owner, to.obj.Name()) || f.logsIn(call, to) {
		f.effect(call, Seen{Kind: term.VerifiesLogin, What: qualified(to.obj), Named: true, Through: through(call)})
	}
}

// row collects what a model row says of a call.
func (f *function) row(call ssa.CallInstruction, r *model.Row, to callee) {
	switch r.Kind {
	case model.Verify:
		if r.Package().Path == "crypto/cipher" {
			return // opens what the service itself has sealed
		}
		f.verify(call, r, to)
	case model.Compare:
		if len(to.args) >= 2 && f.comparesLogin(to.args[0], to.args[1]) && !f.callMustDiffer(call) {
			kind := f.verifiesBy(to.args[0], to.args[1])
			if r.Package().Path == "crypto/hmac" {
				kind = term.VerifiesProof
			}
			f.effect(call, Seen{Kind: kind, What: r.Name(), Named: true})
		}
	case model.Route, model.Use, model.Group, model.Mount, model.Serve, model.Restrict, model.Service:
		f.event(call, r, to)
	}
}

// callValue: a function value, or a handler's ServeHTTP, is called.
func (f *function) callValue(call ssa.CallInstruction, fn term.Term, args []term.Term) {
	f.apply(call, fn, args, passesOn(call.Common()), f.protection(call), f.conds(call.Block()), 0)
}

// passesOn reports whether a call hands on the request: a handler is called.
func passesOn(c *ssa.CallCommon) bool {
	if c.IsInvoke() && c.Method.Name() == "ServeHTTP" {
		return true
	}
	sig := c.Signature()
	if sig == nil {
		return false
	}
	if fn := c.StaticCallee(); fn != nil && fn.Name() == "ServeHTTP" {
		return true
	}
	if n := sig.Results().Len(); n > 2 || n == 2 && !isContext(firstParam(sig)) && !tellsAnswer(sig) {
		return false // it looks something up in the request
	}
	for p := range sig.Params().Variables() {
		if model.Responds(p.Type()) || model.TypeName(p.Type()) == "ResponseWriter" {
			return true
		}
	}
	return sig.Params().Len() == 2 && sig.Results().Len() == 2 && isContext(firstParam(sig)) // an interceptor's handler
}

// isStatus reports whether a result can be the status that a handler leaves to
// its caller to write.
func isStatus(t types.Type) bool { return types.Identical(t, types.Typ[types.Int]) }

// tellsAnswer reports whether a function of two results tells its caller what
// to answer, and so is a handler: the status, or a status or body of any type
// and an error.
func tellsAnswer(sig *types.Signature) bool {
	answer, err := sig.Results().At(0).Type(), sig.Results().At(1).Type()
	if isStatus(answer) {
		return true
	}
	if !isError(err) {
		return false
	}
	switch t := answer.Underlying().(type) {
	case *types.Basic:
		return t.Info()&types.IsInteger != 0
	case *types.Interface:
		return t.Empty()
	}
	return false
}

func firstParam(sig *types.Signature) types.Type {
	if sig.Params().Len() == 0 {
		return types.Typ[types.Invalid]
	}
	return sig.Params().At(0).Type()
}

// maxInline bounds how deep behaviours are put into one another.
const maxInline = 8

// maxNested bounds how many behaviours that others bring along a function puts
// in the place of their calls: tables of functions that call one another
// through such tables would be put into one another without end.
const maxNested = 4096

// apply puts what a function value does in the place of its call.
func (f *function) apply(call ssa.CallInstruction, fn term.Term, args []term.Term, next bool, prot term.Protection, conds []string, depth int) {
	if depth > 0 {
		f.nested++
	}
	if depth > maxInline || f.nested > maxNested {
		f.b.Partial = true
		return
	}
	switch fn.Op {
	case term.Func:
		if fn.Body != nil {
			f.put(call, fn.Body, fn.Inputs(args), prot, conds, depth)
		}
	case term.Join:
		for _, alt := range fn.Args {
			f.apply(call, alt, args, next, prot, conds, depth+1)
		}
	case term.Each:
		if list := fn.Args[0]; list.Op == term.List { // a loop over functions calls them all
			for _, elem := range list.Args {
				f.apply(call, term.Select(elem, fn.Text), args, next, prot, conds, depth+1)
			}
			return
		}
		f.keep(call, fn, args, next, prot, conds)
	case term.Input, term.Apply, term.Router, term.Lib:
		f.keep(call, fn, args, next, prot, conds)
	}
}

// keep keeps a call of what is known to the callers only.
func (f *function) keep(call ssa.CallInstruction, fn term.Term, args []term.Term, next bool, prot term.Protection, conds []string) {
	if !next && !fn.Awaits() {
		return // a function of a dependency that gets no request
	}
	some, gated := false, false
	if next {
		prot = f.guards.doubted(call, f.guards.assumed(prot))
		some, gated = f.guards.partial(call)
	}
	if len(f.b.Calls) < maxCalls {
		f.b.Calls = append(f.b.Calls, term.Call{Callee: fn, Args: args, Next: next, Some: some, Gated: gated, At: f.e.place(call), Prot: prot, Conds: conds})
	} else {
		f.b.Partial = true
	}
}

// maxCalls bounds the calls of inputs that a behaviour keeps.
const maxCalls = 64

// instantiate puts what a declared function does in the place of its call.
func (f *function) instantiate(call ssa.CallInstruction, b *term.Behaviour, inputs []term.Term, depth int) {
	if b == f.b {
		return
	}
	f.put(call, b, inputs, f.protection(call), f.conds(call.Block()), depth)
}

// put puts a behaviour in the place of a call.
func (f *function) put(call ssa.CallInstruction, b *term.Behaviour, inputs []term.Term, prot term.Protection, conds []string, depth int) {
	f.e.inlined[b] = true
	f.b.Method = f.b.Method || b.Method
	if b.At.Package == f.b.At.Package {
		f.b.Knows, f.b.Weighs = f.b.Knows || b.Knows, f.b.Weighs || b.Weighs
	}
	in := term.Instance{Inputs: inputs, Site: f.site(call)}
	hop := term.Hop{At: f.e.place(call), Message: "calls " + b.Name}
	method := f.onlyMethod(call)
	for _, e := range b.Effects {
		if (e.Kind == term.VerifiesLogin || e.Kind == term.VerifiesProof) && f.callMustDiffer(call) {
			continue
		}
		e.Noted = e.Noted || notesVisit(call)
		e.Method = cmp.Or(e.Method, method)
		e.Prot = prot.Better(e.Prot)
		e.Hops = append([]term.Hop{hop}, e.Hops...)
		if len(e.Hops) > maxHops {
			e.Hops = e.Hops[:maxHops]
		}
		if !e.Pos.IsValid() {
			e.Pos = call.Pos()
		}
		f.b.AddEffect(e)
	}
	for _, c := range b.Calls {
		args := make([]term.Term, len(c.Args))
		for i, a := range c.Args {
			args[i] = in.Put(a)
		}
		f.apply(call, in.Put(c.Callee), args, c.Next, prot.Better(c.Prot), joined(conds, c.Conds), depth+1)
	}
	for _, e := range b.Events {
		for _, out := range in.PutEvent(e) {
			out.Conds = joined(conds, out.Conds)
			if e.Kind == term.AddRoute && e.Handler.Awaits() { // a helper that registers what it is given
				out.At, out.Pos = f.e.place(call), call.Pos()
				f.addEvent(out)
				continue
			}
			out.Via = append([]term.Hop{hop}, out.Via...)
			if len(out.Via) > maxHops {
				out.Via = out.Via[:maxHops]
			}
			if !out.Pos.IsValid() {
				out.Pos = call.Pos()
			}
			f.addEvent(out)
		}
	}
	for _, s := range b.Stores {
		if s.Input < len(inputs) {
			f.stored(inputs[s.Input], s.Path, s.Field, in.Put(s.Value))
		}
	}
}

const maxHops = 5

// joined appends conditions, bounded.
func joined(a, b []string) []string {
	out := slices.Concat(a, b)
	if len(out) > maxConds {
		out = out[:maxConds]
	}
	return out
}

const maxConds = 8

// implementers puts the behaviours of an interface's implementers in this
// package in the place of a call; where there are none, whatever is called
// runs the literals that it is given.
func (f *function) implementers(call ssa.CallInstruction, to callee) {
	known := false
	for _, m := range f.e.Implementers(to.obj) {
		if body := f.e.behaviourOf(m); body != nil {
			known = true
			f.instantiate(call, body, f.evalAll(to.args), 1)
		}
	}
	if !known {
		f.literals(call)
	}
}

// literals: function literals handed to an unknown function run there.
func (f *function) literals(call ssa.CallInstruction) {
	for _, a := range call.Common().Args {
		if named, ok := a.(*ssa.ChangeType); ok {
			a = named.X
		}
		if mc, ok := a.(*ssa.MakeClosure); ok {
			if lit, ok := mc.Fn.(*ssa.Function); ok && lit.Parent() != nil && !handlerLike(lit.Signature) {
				if body := f.e.Of(lit); body != nil {
					t := term.Term{Op: term.Func, Body: body, Args: f.evalAll(mc.Bindings)}
					f.put(call, body, t.Inputs(nil), f.protection(call), f.conds(call.Block()), 1)
				}
			}
		}
	}
}

// handlerLike reports whether a function takes a response or a framework's
// context: who gets it keeps it and does not call it now.
func handlerLike(sig *types.Signature) bool {
	for p := range sig.Params().Variables() {
		if isRequest(p.Type()) && !isContext(p.Type()) {
			return true
		}
		if _, ok := p.Type().Underlying().(*types.Signature); ok {
			return true
		}
	}
	return false
}

// store notes what is put into fields that matter for routes.
func (f *function) store(s *ssa.Store) {
	fa, ok := s.Addr.(*ssa.FieldAddr)
	if !ok {
		return
	}
	f.serveField(s, fa)
	f.storeTLS(fa)
	v := fieldVar(fa.X.Type(), fa.Field)
	if v == nil || !f.e.interesting(v.Type(), 1) || isText(v.Type()) {
		return
	}
	t := f.eval(s.Val)
	if !t.Known() {
		return
	}
	f.stored(f.eval(fa.X), selector(fa.X.Type(), fa.Field), f.e.fieldKey(fa.X.Type(), fa.Field), t)
}

// stored notes that a place of an object has got a value.
func (f *function) stored(object term.Term, path, field string, value term.Term) {
	if field != "" && value.Op == term.Router {
		f.e.fields[field] = append(f.e.fields[field], value)
	}
	if object.Op == term.Input && value.Known() && len(f.b.Stores) < maxStores {
		f.b.Stores = append(f.b.Stores, term.Store{Input: object.Index, Path: object.Text + path, Field: field, Value: value})
	}
}

const maxStores = 24
