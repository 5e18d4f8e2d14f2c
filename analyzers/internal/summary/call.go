package summary

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
)

// An operand is what a call passes for one input of its target: a value, or,
// for the parameters of a literal that the callee calls, places.
type operand struct {
	v      ssa.Value
	places []place
}

func (f *Function) operandRefs(o operand) []place {
	if o.v != nil {
		return f.refs(o.v)
	}
	return o.places
}

func (f *Function) operandContent(o operand, path string, at ssa.Instruction, deep bool) []found {
	return f.operandContentFor(reader{f: f, deep: deep}, o, path, at)
}

func (f *Function) operandContentFor(r reader, o operand, path string, at ssa.Instruction) []found {
	if o.v != nil {
		return f.contentBelowFor(r, o.v, path, at)
	}
	r.readAll(o.places, path, at)
	return r.out
}

// call applies a call at an instruction (the call itself, or where a deferred
// call runs).
func (f *Function) call(c ssa.CallInstruction, at ssa.Instruction) {
	common := c.Common()
	if b, ok := common.Value.(*ssa.Builtin); ok {
		f.builtin(b.Name(), common.Args, c, at)
		return
	}
	targets, obj := f.targets(common)
	for _, t := range targets {
		f.apply(t, c, at)
	}
	f.callLiterals(common, targets, at)
	f.consume(common, obj, len(targets) > 0, at)
	if call, ok := c.(*ssa.Call); ok {
		f.formatted(call, at)
		f.wrapSink(call)
		if obj != nil && len(call.Call.Args) > 0 {
			f.annotations(call, call.Call.Args[0], obj.Name())
		}
		f.unscanned(call, at)
	}
	if len(targets) == 0 {
		f.openCall(common, at)
		f.unknownCall(c, obj, at)
	} else if instr, ok := c.(ssa.Instruction); ok {
		f.markKnown(instr)
	}
}

// markKnown notes that a call's results are described, so that their names are
// no evidence of their own.
func (f *Function) markKnown(instr ssa.Instruction) {
	f.known[instr] = true
	if v, ok := instr.(ssa.Value); ok {
		for _, r := range ssabuild.Uses(v) {
			if e, ok := r.(*ssa.Extract); ok {
				f.known[e] = true
			}
		}
	}
}

// unknownCall: nothing flows but to what is protected by its name. What the
// callee is called is evidence for its result.
func (f *Function) unknownCall(c ssa.CallInstruction, obj *types.Func, at ssa.Instruction) {
	f.Summary.Unknown = true
	if obj == nil {
		return
	}
	f.verifies = f.verifies || verifiesByName(obj)
	f.assumeProtected(c, obj, at)
	if f.final && obj.Pkg() != nil && obj.Pkg() != f.pkg.pass.Pkg {
		f.unmodeled++
	}
	call, ok := c.(*ssa.Call)
	if !ok {
		return
	}
	facets := resultFacets(obj)
	if facets&Secret == 0 {
		return
	}
	l := f.source(call.Pos(), "result of "+funcWord(obj), facets|Stored, f.place(call.Pos()), nil)
	if isText(call.Type()) {
		f.addLabel(call, l, evidence{pos: call.Pos()})
		return
	}
	if tuple, ok := call.Type().(*types.Tuple); ok && tuple.Len() > 0 && isText(tuple.At(0).Type()) {
		key := root{input: -1, v: call}
		f.addTo(&f.result(call, 0).labels, holder{res: key}, l, evidence{pos: call.Pos()})
	}
}

// apply instantiates a target's summary with the operands of a call.
func (f *Function) apply(t target, c ssa.CallInstruction, at ssa.Instruction) {
	s := t.summary
	if s.Unknown {
		f.Summary.Unknown = true
	}
	for _, k := range s.Kills {
		if k.Index < len(t.operands) {
			f.store(f.below(t.operands[k.Index], k.Path), at, true, nil, nil, "")
		}
	}
	for i := range s.Flows {
		f.applyFlow(t, &s.Flows[i], c, at)
	}
	for i := range s.Births {
		f.applyBirth(t, &s.Births[i], c, at)
	}
	for i := range s.Uses {
		f.applyUse(t, &s.Uses[i], at)
	}
	f.verifies = f.verifies || s.Verifies
	for i := range s.Compares {
		f.applyCompare(t, &s.Compares[i], c, at)
	}
}

// outputPlaces are the places that a callee's output means here. What it puts
// to the elements of a variadic argument, it puts to what these point to.
func (f *Function) outputPlaces(o operand, path string, at ssa.Instruction) []place {
	places := f.below(o, path)
	rest, variadic := strings.CutPrefix(path, "[*]")
	if _, isSlice := o.v.(*ssa.Slice); !variadic || !isSlice {
		return places
	}
	for _, p := range f.elements(o.v) {
		for _, q := range f.pointees(p, at, 0) {
			places = append(places, q.below(rest))
		}
	}
	return places
}

func (f *Function) below(o operand, path string) []place {
	var out []place
	for _, p := range f.operandRefs(o) {
		out = append(out, p.below(path))
	}
	return out
}

func (f *Function) applyFlow(t target, fl *Flow, c ssa.CallInstruction, at ssa.Instruction) {
	if fl.From.Index >= len(t.operands) {
		return
	}
	from := t.operands[fl.From.Index]
	if fl.Alias {
		f.applyAlias(t, fl, c, at, f.below(from, fl.From.Path))
		return
	}
	when, possible := f.translate(fl.When, t)
	if !possible {
		return
	}
	list := f.operandContentFor(reader{f: f, deep: true, gone: fl.Gone}, from, fl.From.Path, at)
	list = f.inRounds(fl.State, at, list)
	state := f.hashes(fl.State, at)
	if maskedByFormat(c) {
		state = Masked
	}
	for i := range list {
		l := &list[i].label
		if l.When == 0 {
			l.When = when
		}
		l.State = max(l.State, state)
		l.Facets |= fl.Facets&ObjectName | f.cutThere(f.cutFor(fl, c), fl.Hops, from, l.Facets, at)
	}
	hops := t.hops(fl.Hops, f, at)
	if fl.To.Side == Out {
		if call, ok := c.(*ssa.Call); ok && fl.To.Path == "" && decodesTo(from, typeOfResult(call, fl.To.Index)) {
			unnameParts(list)
		}
		f.deliver(c, fl.To, list, at, hops)
		return
	}
	if fl.To.Index >= len(t.operands) {
		return
	}
	to := t.operands[fl.To.Index]
	if fl.To.Path == "" && decodes(from, to) {
		unnameParts(list)
	}
	f.sinkWrites(f.operandRefs(to), list, at)
	f.storeVia(f.outputPlaces(to, fl.To.Path, at), at, list, hops, f.keptOut(t, c, to))
}

// decodes reports whether text is taken apart into an object: decrypted JSON,
// the claims of a token.
func decodes(from, to operand) bool {
	return to.v != nil && decodesTo(from, staticType(to.v))
}

func decodesTo(from operand, to types.Type) bool {
	if from.v == nil || to == nil || !isText(staticType(from.v)) {
		return false
	}
	t := deref(to)
	_, isMap := t.Underlying().(*types.Map)
	return isStruct(t) || isMap
}

func typeOfResult(call *ssa.Call, index int) types.Type {
	if results := call.Call.Signature().Results(); index < results.Len() {
		return results.At(index).Type()
	}
	return nil
}

// unnameParts takes from labels that their text was secret as a whole: of its
// parts, the names tell which are.
func unnameParts(list []found) {
	for i := range list {
		list[i].label.Facets &^= Secret | Password
	}
}

// applyAlias makes an output of the callee lead to what the caller passed.
func (f *Function) applyAlias(t target, fl *Flow, c ssa.CallInstruction, at ssa.Instruction, places []place) {
	switch {
	case fl.copies():
		f.applyCopy(t, fl, c, at, places)
	case fl.To.Side == In:
		if fl.To.Index < len(t.operands) {
			f.store(f.below(t.operands[fl.To.Index], fl.To.Path), at, false, nil, places, "")
		}
	case fl.To.Path == "":
		f.aliasResult(c, fl.To, places)
	default:
		if call, ok := c.(*ssa.Call); ok {
			f.store([]place{{root{input: -1, v: call, res: fl.To.Index}, fl.To.Path}}, at, false, nil, places, "")
		}
	}
}

// storeVia is store for what a callee writes: not in place of what was there,
// unless the callee's kills say so.
func (f *Function) storeVia(places []place, at ssa.Instruction, labels []found, hops []Hop, without parts) {
	f.store(places, at, false, nil, nil, "")
	for _, p := range places {
		w := f.writeKey[writeKey{place: p, instr: at}]
		w.without = without
		for _, l := range f.withoutMarks(p, labels) {
			nl := l.label
			nl.Facets |= selectorFacets(p.path)
			f.addTo(&w.labels, holder{w: w}, nl, evidence{holder: l.holder, label: l.from, pos: at.Pos(), hops: hops})
		}
	}
}

func (f *Function) applyBirth(t target, b *Birth, c ssa.CallInstruction, at ssa.Instruction) {
	facets, what := b.Facets, b.What
	if b.row != nil {
		what = "result of " + what
		if !f.holds(b.row, t) {
			return
		}
		if b.row.NameArg != "" {
			name := f.constantAt(b.row.NameArg, t)
			if facets&(Secret|Request) == 0 && nameFacets("", name)&Secret == 0 {
				return
			}
			if name != "" {
				facets |= nameFacets("", name)
				what = name + " from " + b.What
			}
		}
	}
	if all, found := f.scanned(b.row, t); all != 0 {
		facets |= all
		what = found
	}
	pos, hops := at.Pos(), b.Hops
	if t.literal {
		pos, hops = b.pos, nil
	}
	l := f.source(pos, what, facets, f.place(pos), hops)
	if facets&Random != 0 && t.ours && drawsShort(c) {
		facets |= Short
	}
	l.State, l.Facets = b.State, facets
	list := []found{{l, holder{}, l}}
	if b.To.Side == Out {
		f.deliver(c, b.To, list, at, nil)
	} else if b.To.Index < len(t.operands) {
		to := t.operands[b.To.Index]
		f.storeVia(f.outputPlaces(to, b.To.Path, at), at, list, nil, f.keptOut(t, c, to))
	}
}

// deliver puts labels to a result of a call, or below it.
func (f *Function) deliver(c ssa.CallInstruction, to Ref, list []found, at ssa.Instruction, hops []Hop) {
	call, ok := c.(*ssa.Call)
	if !ok {
		return
	}
	key := root{input: -1, v: call, res: to.Index}
	tuple, multi := call.Type().(*types.Tuple)
	if multi && to.Index >= tuple.Len() || !multi && to.Index > 0 {
		return
	}
	if to.Path != "" {
		f.storeVia([]place{{key, to.Path}}, at, list, hops, "")
		return
	}
	for _, l := range list {
		ev := evidence{holder: l.holder, label: l.from, pos: at.Pos(), hops: hops}
		if multi {
			f.addTo(&f.result(call, to.Index).labels, holder{res: key}, l.label, ev)
		} else {
			f.addLabel(call, l.label, ev)
		}
	}
}

// aliasResult makes a result denote places of the caller.
func (f *Function) aliasResult(c ssa.CallInstruction, to Ref, places []place) {
	call, ok := c.(*ssa.Call)
	if !ok || to.Path != "" {
		return
	}
	if _, multi := call.Type().(*types.Tuple); multi {
		r := f.result(call, to.Index)
		for _, p := range places {
			f.addRef(r, p)
		}
		return
	}
	if !isString(call.Type()) {
		f.addRefs(call, places)
	}
}

// applyUse records what a use in the callee means here.
func (f *Function) applyUse(t target, u *Use, at ssa.Instruction) {
	if !f.final || u.From.Index >= len(t.operands) || u.row != nil && !f.holds(u.row, t) {
		return
	}
	when, possible := f.translate(u.When, t)
	if !possible {
		return
	}
	from := t.operands[u.From.Index]
	if u.Whole {
		if replaced, unknown := f.hooked(from, u); !unknown {
			use := *u
			use.Gone = use.Gone.and(replaced)
			f.applyWhole(t, use, when, at)
		}
		return
	}
	deep := u.From.Path == "" && from.v != nil && !isText(staticType(from.v))
	list := f.operandContentFor(reader{f: f, deep: deep, gone: u.Gone}, from, u.From.Path, at)
	f.applyLabels(t, u, when, list, at)
}

// applyLabels records the use of labelled values.
func (f *Function) applyLabels(t target, u *Use, when When, list []found, at ssa.Instruction) {
	from := t.operands[u.From.Index]
	for _, l := range list {
		use := *u
		use.When = when
		if !f.statement(&use, t, l, at) {
			continue
		}
		use.Facets = f.cutThere(use.Facets, use.Hops, from, l.label.Facets, at)
		if u.row == nil {
			use.Hops = t.hops(u.Hops, f, at)
		}
		if use.At.Line == 0 {
			use.At = f.place(at.Pos())
		}
		if !t.literal {
			use.pos = at.Pos()
		}
		f.event(at, use, l)
		f.eventFields(at, use, l)
	}
}

// event records that a labelled value is used.
func (f *Function) event(at ssa.Instruction, use Use, l found) {
	if !f.final {
		return
	}
	label := l.label
	named := label.Has(Named)
	if use.Kind == Offered && putToField(l.holder.w) {
		use.Kind = Sunk // or it would not have been put there
	}
	if w := l.holder.w; w != nil && use.Kind == Sunk {
		use.Via = f.sinkAt(w.place)
	}
	label.State = max(label.State, use.State)
	label.Facets |= use.Facets
	key := eventKey{use.Kind, label.Facets & (Shortened | ObjectName), use.At, use.What, use.From.Path, use.Column, label.origin}
	when := use.When
	if when == 0 {
		when = label.When
	}
	if when == 0 {
		when = f.whenOf(at.Block())
	}
	if f.seen[key] {
		f.mergeEvent(key, label, when, use.Partly, l)
		return
	}
	f.seen[key] = true
	if !use.pos.IsValid() {
		use.pos = at.Pos()
	}
	f.Events = append(f.Events, Event{Instr: at, Pos: use.pos, Use: use, Label: label, Named: named, key: key, when: when, holder: l.holder, from: l.from})
}

// putToField reports whether a write is an assignment to a field of an object.
func putToField(w *write) bool {
	if w == nil {
		return false
	}
	_, assigned := w.instr.(*ssa.Store)
	return assigned && strings.HasPrefix(lastSelector(w.place.path), ".")
}

// mergeEvent joins another way of a value to a use into the event that stands
// for it: the weakest protection counts, under the conditions of the ways that
// are not protected; and the label that is known to be secret, as a field of an
// object is where the object is not.
func (f *Function) mergeEvent(key eventKey, label Label, when When, partly bool, l found) {
	for i := range f.Events {
		e := &f.Events[i]
		if e.key != key {
			continue
		}
		was, is := e.Label.State.Protected(), label.State.Protected()
		e.Use.Partly = e.Use.Partly || partly || was != is
		if was == is && e.when != when {
			e.when = 0
		} else if was && !is {
			e.when = when
		}
		if label.State < e.Label.State || label.Has(Secret) && !e.Label.Has(Secret) && (key.cut != 0 || label.State == e.Label.State) {
			e.Label, e.Named, e.holder, e.from = label, l.label.Has(Named), l.holder, l.from
		}
	}
}

// sinkAt is the sink that a place is, or is a part of; "" if it is none.
func (f *Function) sinkAt(p place) string {
	for _, q := range f.sinkOrder {
		if q.root == p.root && (q.path == p.path || isPrefix(q.path, p.path)) {
			return f.sinkPlaces[q].what
		}
	}
	return ""
}

// sinkWrites records writes at or below places that are sinks.
func (f *Function) sinkWrites(places []place, list []found, at ssa.Instruction) {
	if !f.final || len(f.sinkPlaces) == 0 {
		return
	}
	for _, p := range places {
		for _, q := range f.sinkOrder {
			info := f.sinkPlaces[q]
			if q.root != p.root || q.path != p.path && !isPrefix(q.path, p.path) {
				continue
			}
			if info.row != nil && !f.holds(info.row, target{operands: []operand{{v: info.object}}, method: true}) {
				continue
			}
			for _, l := range list {
				use := Use{Kind: Sunk, Sink: info.sink, What: info.what, At: f.place(at.Pos())}
				if info.named {
					use.Facets |= Named
				}
				f.event(at, use, l)
			}
		}
	}
}

// callLiterals: function literals handed to a call are taken to run there,
// with parameters of which nothing is known.
func (f *Function) callLiterals(c *ssa.CallCommon, targets []target, at ssa.Instruction) {
	for _, arg := range c.Args {
		if mc, ok := stripFunc(arg).(*ssa.MakeClosure); ok {
			if lit, ok := mc.Fn.(*ssa.Function); ok && lit.Parent() != nil {
				f.applyLiteral(lit, mc, f.yielded(c, lit), at)
			}
		}
	}
}

// applyLiteral applies a literal's summary with its captured variables.
func (f *Function) applyLiteral(lit *ssa.Function, mc *ssa.MakeClosure, params []operand, at ssa.Instruction) {
	g := f.pkg.funcs[lit]
	if g == nil {
		return
	}
	ops := make([]operand, len(lit.Params), len(lit.Params)+len(lit.FreeVars))
	copy(ops, params)
	for _, b := range mc.Bindings {
		if set := f.setTo(b); set != nil {
			b = set
		}
		ops = append(ops, operand{v: b})
	}
	f.apply(target{summary: g.Summary, operands: ops, ours: true, literal: true}, nil, at)
}

// yielded are the places that a range-over-func body's parameters take their
// values from: the elements of the sequence that is called with it.
func (f *Function) yielded(c *ssa.CallCommon, lit *ssa.Function) []operand {
	if c.IsInvoke() || c.StaticCallee() != nil {
		return nil
	}
	selectors := []string{"[*]"}
	if len(lit.Params) == 2 {
		selectors = []string{"{#}", "{*}"}
	}
	if len(lit.Params) > 2 {
		return nil
	}
	var ops []operand
	for i := range lit.Params {
		var places []place
		for _, p := range f.refs(c.Value) {
			places = append(places, p.with(selectors[i]))
			places = append(places, p)
		}
		ops = append(ops, operand{places: places})
	}
	return ops
}

// closure: a literal may run any time after it was made; what it does with
// captured variables is taken to happen here, too.
func (f *Function) closure(mc *ssa.MakeClosure) {
	if lit, ok := mc.Fn.(*ssa.Function); ok && lit.Parent() != nil {
		f.applyLiteral(lit, mc, nil, mc)
	}
}

func (f *Function) runDefers(at *ssa.RunDefers) {
	for _, b := range f.SSA.Blocks {
		for _, instr := range b.Instrs {
			if d, ok := instr.(*ssa.Defer); ok && f.cfg.reaches(d, at) {
				f.call(d, at)
			}
		}
	}
}

// builtin applies the built-in functions that move text.
func (f *Function) builtin(name string, args []ssa.Value, c ssa.CallInstruction, at ssa.Instruction) {
	v, _ := c.(ssa.Value)
	switch name {
	case "append":
		f.alias(v, args[0], at)
		if len(args) > 1 {
			if isBytes(args[0].Type()) {
				f.addFound(v, f.content(args[1], at, false), at.Pos(), "")
				return
			}
			for _, p := range f.elements(args[1]) {
				f.store(f.elements(v), at, false, f.read(p, at, false), f.pointees(p, at, 0), "")
			}
		}
	case "copy":
		list := f.cutCopied(c, f.content(args[1], at, true))
		f.sinkWrites(f.refs(args[0]), list, at)
		f.store(f.elements(args[0]), at, false, list, nil, "")
	case "min", "max":
		for _, a := range args {
			f.copyLabels(v, a, at)
		}
	case "clear":
		for _, p := range f.refs(args[0]) {
			f.store([]place{p}, at, true, nil, nil, "")
		}
	case "ssa:wrapnilchk":
		f.alias(v, args[0], at)
	}
}

var _ = token.NoPos
var _ = model.Known
