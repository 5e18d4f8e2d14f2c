package summary

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strconv"

	"golang.org/x/tools/go/ssa"
)

// transfer applies one instruction.
func (f *Function) transfer(instr ssa.Instruction) {
	switch i := instr.(type) {
	case *ssa.Alloc, *ssa.MakeMap, *ssa.MakeSlice, *ssa.MakeChan:
		// the value is the root of its own place
	case *ssa.FieldAddr:
		f.selectField(i, i.X, fieldOf(i.X.Type(), i.Field))
	case *ssa.Field:
		f.selectField(i, i.X, fieldOf(i.X.Type(), i.Field))
		f.load(i, i)
	case *ssa.IndexAddr:
		f.selectElement(i, i.X)
	case *ssa.Index:
		f.selectElement(i, i.X)
		f.copyLabels(i, i.X, instr)
		f.load(i, i)
		f.drawn(i, i.Index, instr)
	case *ssa.Lookup:
		f.lookup(i)
		f.compareLookup(i)
	case *ssa.UnOp:
		f.unary(i)
	case *ssa.BinOp:
		f.binary(i)
		f.compareOp(i)
	case *ssa.Phi:
		f.phi(i)
	case *ssa.ChangeType:
		f.alias(i, i.X, instr)
	case *ssa.ChangeInterface:
		f.alias(i, i.X, instr)
	case *ssa.MakeInterface:
		f.alias(i, i.X, instr)
		f.closeCalls(i)
	case *ssa.TypeAssert:
		if i.CommaOk {
			f.addTuple(i, 0, i.X, instr)
		} else {
			f.alias(i, i.X, instr)
		}
	case *ssa.Convert:
		f.convert(i, i.X, instr)
	case *ssa.MultiConvert:
		f.convert(i, i.X, instr)
	case *ssa.SliceToArrayPointer:
		f.cutArray(i)
	case *ssa.Slice:
		f.slice(i)
	case *ssa.Extract:
		f.extract(i)
	case *ssa.Next:
		f.next(i)
	case *ssa.Range:
		f.alias(i, i.X, instr)
	case *ssa.Select:
		f.selectStates(i)
	case *ssa.Store:
		f.storeInstr(i)
	case *ssa.MapUpdate:
		f.mapUpdate(i)
	case *ssa.Send:
		f.store(f.elements(i.Chan), i, false, f.content(i.X, i, false), f.valueRefs(i.X), "")
	case *ssa.Call:
		f.call(i, i)
	case *ssa.Go:
		f.call(i, i)
	case *ssa.RunDefers:
		f.runDefers(i)
	case *ssa.MakeClosure:
		f.closure(i)
	case *ssa.Defer, *ssa.DebugRef, *ssa.If, *ssa.Jump, *ssa.Return, *ssa.Panic:
		// Defer counts at RunDefers; the others move no values
	}
	if v, ok := instr.(ssa.Value); ok {
		f.enumerated(v)
		switch instr.(type) {
		case *ssa.Call, *ssa.Extract:
			if f.final {
				f.typeSink(v) // a file that was opened here
			}
		}
		f.nameLocal(v, instr)
	}
}

// valueRefs are the places that a written or returned value denotes; text has none of its own.
func (f *Function) valueRefs(v ssa.Value) []place {
	if isString(v.Type()) {
		return nil
	}
	if b, ok := v.Type().Underlying().(*types.Basic); ok && b.Kind() != types.UnsafePointer {
		return nil
	}
	return f.refs(v)
}

// alias makes v denote what x denotes.
func (f *Function) alias(v, x ssa.Value, instr ssa.Instruction) {
	if _, ok := x.(*ssa.Const); ok {
		return
	}
	f.copyLabels(v, x, instr)
	if !isString(x.Type()) {
		f.addRefs(v, f.refs(x))
	}
}

// copyLabels gives v the labels that stand on x itself.
func (f *Function) copyLabels(v, x ssa.Value, instr ssa.Instruction) {
	f.copyLabelsAs(v, x, instr, Plain, "")
}

// copyLabelsAs is the same for what the instruction brings into a state.
func (f *Function) copyLabelsAs(v, x ssa.Value, instr ssa.Instruction, state State, note string) {
	s := f.vals[x]
	if s == nil {
		return
	}
	for _, l := range append(labelSet(nil), s.labels...) {
		is := l
		is.State = max(l.State, state)
		f.addLabel(v, is, evidence{holder: holder{v: x}, label: l, pos: instr.Pos(), note: note})
	}
}

// addFound gives v the labels that were found elsewhere.
func (f *Function) addFound(v ssa.Value, list []found, pos token.Pos, note string) {
	for _, l := range list {
		f.addLabel(v, l.label, evidence{holder: l.holder, label: l.from, pos: pos, note: note})
	}
}

// A field is a selected field and the type it belongs to.
type field struct {
	owner types.Type
	v     *types.Var
}

func fieldOf(t types.Type, index int) field {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		if tp, isParam := types.Unalias(t).(*types.TypeParam); isParam {
			if core, isStruct := tp.Constraint().Underlying().(*types.Struct); isStruct {
				return field{t, core.Field(index)}
			}
		}
		return field{t, nil}
	}
	return field{t, st.Field(index)}
}

// selectField makes v denote a field of x. A promoted field goes by its own
// name: the embedded struct leaves no trace in the path.
func (f *Function) selectField(v, x ssa.Value, fd field) {
	selector := ".?"
	if fd.v != nil {
		selector = "." + fd.v.Name()
	}
	for _, p := range f.refs(x) {
		if fd.v != nil && fd.v.Embedded() && !isText(fd.v.Type()) {
			f.addRefs(v, []place{p})
			continue
		}
		f.addRefs(v, []place{p.with(selector)})
	}
	f.fieldRows(v, x, fd)
}

// elements are the places of a container's elements. Bytes are no elements:
// text is one thing.
func (f *Function) elements(x ssa.Value) []place {
	if isBytes(x.Type()) || isString(x.Type()) {
		return f.refs(x)
	}
	var out []place
	for _, p := range f.refs(x) {
		out = append(out, p.with("[*]"))
	}
	return out
}

func (f *Function) selectElement(v, x ssa.Value) { f.addRefs(v, f.elements(x)) }

// load gives v the labels at the places it denotes, and, where these hold
// references, what they lead to.
func (f *Function) load(v ssa.Value, instr ssa.Instruction) {
	s := f.vals[v]
	if s == nil {
		return
	}
	for i := 0; i < len(s.refs); i++ { // what they lead to is one of them
		p := s.refs[i]
		list := f.read(p, instr, false)
		if isAggregate(v.Type()) && !isText(v.Type()) {
			list = slices.DeleteFunc(list, func(l found) bool { // the reference leads there
				return l.holder.input || l.holder.w != nil && l.holder.w.without != ""
			})
		}
		f.addFound(v, f.cutElement(v, designating(v, list)), instr.Pos(), "")
		if !isString(v.Type()) {
			f.addRefs(v, f.pointees(p, instr, 0))
		}
		f.nameSelected(v, p, instr)
	}
}

// pointees gives the places that references stored at p lead to.
func (f *Function) pointees(p place, at ssa.Instruction, depth int) []place {
	if depth > maxDepth {
		return nil
	}
	kills := f.kills(p)
	var out []place
	for _, w := range f.byRoot[p.root] {
		restP, restW, ok := overlap(p.path, w.place.path)
		if !ok || restW != "" || len(w.refs) == 0 || w.apart(restP) || !f.cfg.flows(w.instr, at, p, kills) {
			continue
		}
		for _, r := range w.refs {
			out = append(out, r.below(restP))
		}
	}
	return out
}

func (f *Function) unary(i *ssa.UnOp) {
	switch i.Op {
	case token.MUL:
		if set := f.setTo(i.X); set != nil {
			f.alias(i, set, i)
			return
		}
		if _, ok := i.X.(*ssa.FieldAddr); ok {
			f.copyLabels(i, i.X, i) // what the model's rows say of the field
		}
		f.addRefs(i, f.refs(i.X))
		f.load(i, i)
		f.globalRows(i)
		if ia, ok := i.X.(*ssa.IndexAddr); ok {
			f.drawn(i, ia.Index, i)
		}
		if fa, ok := i.X.(*ssa.FieldAddr); ok {
			if fd := fieldOf(fa.X.Type(), fa.Field); fd.v != nil {
				f.annotations(i, fa.X, fd.v.Name())
			}
		}
	case token.ARROW:
		f.addRefs(i, f.elements(i.X))
		f.load(i, i)
	default:
		f.copyLabels(i, i.X, i)
	}
}

// binary: concatenation and arithmetic carry labels on; a comparison's result
// carries none.
func (f *Function) binary(i *ssa.BinOp) {
	switch i.Op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
		f.measure(i)
		return
	}
	state, note := Plain, ""
	if masked(i) {
		state, note = Masked, "masked"
	}
	f.copyLabelsAs(i, i.X, i, state, note)
	f.copyLabelsAs(i, i.Y, i, state, note)
}

// convert changes text's form: string to bytes and back reads its content.
func (f *Function) convert(v, x ssa.Value, instr ssa.Instruction) {
	if isText(x.Type()) && isText(v.Type()) {
		f.addFound(v, f.content(x, instr, false), instr.Pos(), "")
		return
	}
	if _, ok := x.Type().Underlying().(*types.Slice); ok && isString(v.Type()) { // runes
		f.addFound(v, f.contentBelow(x, "[*]", instr, false), instr.Pos(), "")
		return
	}
	f.alias(v, x, instr)
}

func (f *Function) lookup(i *ssa.Lookup) {
	if isString(i.X.Type()) {
		f.copyLabels(i, i.X, i)
		f.drawn(i, i.Index, i)
		return
	}
	sel := selectorOf(i.Index)
	if i.CommaOk {
		r := f.result(i, 0)
		for _, p := range f.refs(i.X) {
			p = p.with(sel)
			f.addRef(r, p)
		}
		return
	}
	for _, p := range f.refs(i.X) {
		f.addRefs(i, []place{p.with(sel)})
	}
	f.load(i, i)
}

// selectorOf is the selector for a map key.
func selectorOf(key ssa.Value) string {
	if c, ok := constString(key); ok {
		return keySelector(c)
	}
	return "{*}"
}

// constString gives the text of a constant string, also behind a conversion.
func constString(v ssa.Value) (string, bool) {
	for {
		switch x := v.(type) {
		case *ssa.Const:
			if x.Value == nil {
				return "", false
			}
			if x.Value.Kind() == constant.String {
				return constant.StringVal(x.Value), true
			}
			return "", false
		case *ssa.ChangeType:
			v = x.X
		case *ssa.Convert:
			v = x.X
		case *ssa.MakeInterface:
			v = x.X
		default:
			return "", false
		}
	}
}

// constInt gives the number of a constant integer.
func constInt(v ssa.Value) (int64, bool) {
	if c, ok := v.(*ssa.Const); ok && c.Value != nil && c.Value.Kind() == constant.Int {
		return constant.Int64Val(c.Value)
	}
	if c, ok := v.(*ssa.Convert); ok {
		return constInt(c.X)
	}
	return 0, false
}

// slice: a slice shares its operand's content. A constant upper bound on text
// cuts it short; what that means is for the rule to say.
func (f *Function) slice(i *ssa.Slice) {
	if !f.cut(i) {
		f.alias(i, i.X, i)
	}
}

// extract takes one of several results.
func (f *Function) extract(i *ssa.Extract) {
	switch t := i.Tuple.(type) {
	case *ssa.Next:
		f.extractNext(i, t)
		return
	case *ssa.UnOp: // v, ok := <-ch
		if i.Index == 0 {
			f.addRefs(i, f.elements(t.X))
			f.load(i, i)
		}
		return
	}
	key := root{input: -1, v: i.Tuple, res: i.Index}
	if r := f.results[key]; r != nil {
		for _, l := range append(labelSet(nil), r.labels...) {
			f.addLabel(i, l, evidence{holder: holder{res: key}, label: l, pos: i.Pos()})
		}
		f.addRefs(i, r.refs)
	}
	if len(f.val(i).refs) == 0 {
		f.addRefs(i, []place{{root: key}})
	}
	if _, ok := i.Tuple.(*ssa.Call); !ok || !isString(i.Type()) {
		f.load(i, i)
	}
}

// result gives the state of one of several results.
func (f *Function) result(v ssa.Value, index int) *value {
	key := root{input: -1, v: v, res: index}
	r := f.results[key]
	if r == nil {
		r = &value{}
		f.results[key] = r
	}
	return r
}

func (f *Function) addTuple(v ssa.Value, index int, x ssa.Value, instr ssa.Instruction) {
	r := f.result(v, index)
	if s := f.vals[x]; s != nil {
		for _, l := range append(labelSet(nil), s.labels...) {
			f.addTo(&r.labels, holder{res: root{input: -1, v: v, res: index}}, l, evidence{holder: holder{v: x}, label: l, pos: instr.Pos()})
		}
	}
	for _, p := range f.refs(x) {
		f.addRef(r, p)
	}
}

func (f *Function) next(*ssa.Next) {}

// extractNext takes the key (1) or the value (2) of a range step.
func (f *Function) extractNext(i *ssa.Extract, n *ssa.Next) {
	if i.Index == 0 {
		return
	}
	if n.IsString {
		if i.Index == 2 {
			f.copyLabels(i, n.Iter, i)
		}
		return
	}
	sel := "{*}"
	if i.Index == 1 {
		sel = "{#}"
	}
	for _, p := range f.refs(n.Iter) {
		f.addRefs(i, []place{p.with(sel)})
	}
	f.load(i, i)
}

// selectStates: the received values of a select stand behind its index and ok.
func (f *Function) selectStates(i *ssa.Select) {
	res := 2
	for _, st := range i.States {
		if st.Dir == types.SendOnly {
			f.store(f.elements(st.Chan), i, false, f.content(st.Send, i, false), f.valueRefs(st.Send), "")
			continue
		}
		r := f.result(i, res)
		for _, p := range f.elements(st.Chan) {
			f.addRef(r, p)
		}
		res++
	}
}

func (f *Function) storeInstr(i *ssa.Store) {
	if f.setTo(i.Addr) != nil {
		return // the variable is a name for what is stored
	}
	var labels []found
	if isText(i.Val.Type()) || !isAggregate(i.Val.Type()) {
		if !isBool(i.Val.Type()) { // a switch is no secret, whatever it is called
			labels = f.content(i.Val, i, false)
		}
	} else if s := f.vals[i.Val]; s != nil {
		for _, l := range s.labels { // what is known of the object as a whole
			labels = append(labels, found{l, holder{v: i.Val}, l})
		}
	}
	labels, refs := limitedReader(i, labels, f.valueRefs(i.Val))
	f.reinstalls(i)
	places := f.refs(i.Addr)
	if ia, ok := i.Addr.(*ssa.IndexAddr); ok && isBytes(ia.X.Type()) {
		f.store(places, i, false, labels, nil, "")
		return
	}
	if a, ok := i.Addr.(*ssa.Alloc); ok && isText(i.Val.Type()) {
		if facets := nameFacets("", a.Comment); facets != 0 {
			for k := range labels {
				labels[k].label.Facets |= facets
			}
		}
	}
	if f.final && len(f.sinkOrder) > 0 {
		f.sinkWrites(places, f.content(i.Val, i, true), i)
	}
	f.store(places, i, true, labels, refs, noteStore(i))
	if done := f.wholeRange(i); done != nil {
		f.replace(places, done)
	}
}

// isAggregate reports whether values of the type have parts of their own, so
// that copying one copies a place and not labels.
func isAggregate(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Struct, *types.Array, *types.Pointer, *types.Map, *types.Slice, *types.Chan:
		return true
	}
	return false
}

func (f *Function) mapUpdate(i *ssa.MapUpdate) {
	sel := selectorOf(i.Key)
	labels := f.content(i.Value, i, false)
	note := "stored in a map"
	if key, ok := constString(i.Key); ok {
		note = "stored under the key " + strconv.Quote(key)
	}
	f.sinkWrites(f.refs(i.Map), f.content(i.Value, i, true), i)
	for _, p := range f.refs(i.Map) {
		f.store([]place{p.with(sel)}, i, true, labels, f.valueRefs(i.Value), note)
		keys := f.content(i.Key, i, false)
		if len(keys) > 0 {
			f.store([]place{p.with("{#}")}, i, false, keys, nil, "")
		}
	}
}

// noteStore says where a value is put, when the place has a name to show.
func noteStore(i *ssa.Store) string {
	if fa, ok := i.Addr.(*ssa.FieldAddr); ok {
		if fd := fieldOf(fa.X.Type(), fa.Field); fd.v != nil {
			return "stored in field " + fd.v.Name()
		}
	}
	return ""
}
