package summary

import (
	"go/constant"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// What is protected unless it is protected already is protected either way:
//
//	if u.Password != "" && !isHashed(u.Password) {
//		u.Password = hash(u.Password)
//	}
//
// Where a test of a value decides whether the value is replaced by a protected
// form of itself, what passes by is taken for empty, or protected before. Where
// what protects may be missing, configuration decides.

// A settlement is what a function was found to settle in this way.
type settlement struct {
	skips   map[root][]*write  // for reads, the other side of a test replaces the place
	edges   map[phiEdge]bool   // that bring what needs no protection
	results map[resultKey]bool // that hand out what needs no protection
}

type phiEdge struct {
	phi  *ssa.Phi
	edge int
}

type resultKey struct {
	ret    *ssa.Return
	result int
}

// settle looks for what is settled, and reports whether there is more of it
// than was known.
func (f *Function) settle() bool {
	more := false
	for _, w := range f.writes {
		if w.strong && protects(w.labels) {
			more = f.settlePlace(w) || more
		}
	}
	for _, b := range f.SSA.Blocks {
		more = f.settleEmpty(b) || more
		for _, instr := range b.Instrs {
			if phi, ok := instr.(*ssa.Phi); ok && isText(phi.Type()) {
				more = f.settlePhi(phi) || more
			}
		}
	}
	return f.settleResults() || more
}

// protects reports whether all that a write brings is protected.
func protects(labels labelSet) bool {
	return len(labels) > 0 && !slices.ContainsFunc(labels, unprotected)
}

// Protects reports whether the function puts something protected, perhaps on
// some ways only, where the label began.
func (f *Function) Protects(l Label) bool {
	i, path, ok := l.Input()
	return ok && slices.ContainsFunc(f.byRoot[root{input: i}], func(w *write) bool { return w.place.path == path && protects(w.labels) })
}

func unprotected(l Label) bool { return l.State < FastHashed }

// sharesOrigin reports whether a label of one set began where one of the other did.
func sharesOrigin(a, b labelSet) bool {
	return slices.ContainsFunc(a, func(x Label) bool {
		return slices.ContainsFunc(b, func(y Label) bool { return x.origin == y.origin })
	})
}

// settlePlace finds the tests that decide whether a place is replaced by what
// protects it.
func (f *Function) settlePlace(w *write) bool {
	more := false
	of := subject{f: f, places: []place{w.place}}
	for _, d := range f.SSA.Blocks {
		branch, ok := d.Instrs[len(d.Instrs)-1].(*ssa.If)
		if !ok || d.Succs[0] == d.Succs[1] || !of.testedBy(branch.Cond) || !sharesOrigin(f.labelsAt(w.place, branch), w.labels) {
			continue
		}
		if other := f.passingBy(d, w.instr.Block()); other != nil {
			more = f.addSkip(&write{place: w.place, instr: branch, strong: true, edge: other}) || more
		}
	}
	return more
}

// passingBy gives the side of a branch from which control does not get to a
// block, where it does from the other; nil if there is none.
func (f *Function) passingBy(branch, to *ssa.BasicBlock) *ssa.BasicBlock {
	first, second := f.cfg.reachesWithout(branch.Succs[0], to, branch), f.cfg.reachesWithout(branch.Succs[1], to, branch)
	switch {
	case first && !second:
		return branch.Succs[1]
	case second && !first:
		return branch.Succs[0]
	}
	return nil
}

func (f *Function) labelsAt(p place, at ssa.Instruction) labelSet {
	var set labelSet
	for _, l := range f.read(p, at, false) {
		set = append(set, l.label)
	}
	return set
}

func (f *Function) addSkip(w *write) bool {
	same := func(x *write) bool { return x.place == w.place && x.instr == w.instr && x.edge == w.edge }
	if slices.ContainsFunc(f.settled.skips[w.place.root], same) {
		return false
	}
	f.settled.skips[w.place.root] = append(f.settled.skips[w.place.root], w)
	return true
}

// settlePhi finds the edges that bring a value as it was tested, where another
// brings it protected.
func (f *Function) settlePhi(phi *ssa.Phi) bool {
	more := false
	for k, e := range phi.Edges {
		key := phiEdge{phi, k}
		if f.settled.edges[key] || !f.protectedBeside(e, phi.Edges) {
			continue
		}
		if f.subjectOf(e).decides(phi.Block().Preds[k], phi.Block()) {
			f.settled.edges[key], more = true, true
		}
	}
	return more
}

// protectedBeside reports whether one of the values is a protected form of v,
// which is not.
func (f *Function) protectedBeside(v ssa.Value, values []ssa.Value) bool {
	s := f.vals[v]
	if s == nil || !slices.ContainsFunc(s.labels, unprotected) {
		return false
	}
	return slices.ContainsFunc(values, func(other ssa.Value) bool {
		o := f.vals[other]
		return o != nil && protects(o.labels) && sharesOrigin(o.labels, s.labels)
	})
}

// settleResults finds the returns that hand out a value as it was tested, where
// another hands it out protected.
func (f *Function) settleResults() bool {
	more := false
	returns := f.returns()
	for j := range f.SSA.Signature.Results().Len() {
		if !isText(f.SSA.Signature.Results().At(j).Type()) {
			continue
		}
		var values []ssa.Value
		for _, ret := range returns {
			values = append(values, ret.Results[j])
		}
		for i, ret := range returns {
			key := resultKey{ret, j}
			if f.settled.results[key] || !f.protectedBeside(values[i], values) {
				continue
			}
			of := f.subjectOf(values[i])
			of.masks = slices.ContainsFunc(values, f.isMask)
			if of.decidesAll(ret.Block(), map[*ssa.BasicBlock]bool{}) {
				f.settled.results[key], more = true, true
			}
		}
	}
	return more
}

// A subject is what a condition may test: a value, or what stands at places.
type subject struct {
	f      *Function
	v      ssa.Value
	places []place
	masks  bool // what replaces it is a mask, which leaves what is too short for one
}

func (f *Function) subjectOf(v ssa.Value) subject {
	s := subject{f: f, v: v}
	if state := f.vals[v]; state != nil && loads(v) {
		s.places = state.refs
	}
	return s
}

func loads(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.UnOp:
		return v.Op == token.MUL
	case *ssa.Field:
		return true
	}
	return false
}

// decidesAll reports whether every way into a block passes a test of the subject.
func (s subject) decidesAll(b *ssa.BasicBlock, seen map[*ssa.BasicBlock]bool) bool {
	if len(b.Preds) == 0 {
		return false
	}
	seen[b] = true
	for _, p := range b.Preds {
		if !seen[p] && !s.onEdge(p, b) && !s.decidesAll(p, seen) {
			return false
		}
	}
	return true
}

// decides reports whether a test of the subject leads to an edge.
func (s subject) decides(from, to *ssa.BasicBlock) bool {
	return s.onEdge(from, to) || s.decidesAll(from, map[*ssa.BasicBlock]bool{to: true})
}

// onEdge reports whether the edge is one side of a test of the subject.
func (s subject) onEdge(from, to *ssa.BasicBlock) bool {
	branch, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If)
	return ok && from.Succs[0] != from.Succs[1] && s.testedBy(branch.Cond)
}

// testedBy reports whether a condition is about the subject alone: that it is
// empty, what it looks like, or whether it is protected.
func (s subject) testedBy(cond ssa.Value) bool {
	switch x := cond.(type) {
	case *ssa.UnOp:
		return x.Op == token.NOT && s.testedBy(x.X)
	case *ssa.BinOp:
		return s.comparedIn(x)
	case *ssa.Extract:
		return s.testedBy(x.Tuple)
	case *ssa.Phi: // a && b, put into a variable
		tests := slices.DeleteFunc(slices.Clone(x.Edges), func(e ssa.Value) bool { _, fixed := e.(*ssa.Const); return fixed })
		return len(tests) > 0 && len(tests) < len(x.Edges) && !slices.ContainsFunc(tests, func(e ssa.Value) bool { _, nested := e.(*ssa.Phi); return nested || !s.testedBy(e) })
	case *ssa.Call:
		return s.askedBy(x.Common())
	}
	return false
}

// comparedIn reports whether a comparison is of the subject with what it was
// before or with a constant, or of its length with zero; or asks if there is
// anything to protect it.
func (s subject) comparedIn(cmp *ssa.BinOp) bool {
	x, y := cmp.X, cmp.Y
	if _, ok := x.(*ssa.Const); ok {
		x, y = y, x
	}
	if text := measured(x); text != nil {
		_, fixed := y.(*ssa.Const)
		return s.is(text) && (isZero(y) || s.masks && fixed)
	}
	if cmp.Op != token.EQL && cmp.Op != token.NEQ {
		return false
	}
	if c, fixed := y.(*ssa.Const); fixed {
		return s.is(x) || s.saysForm(x) || c.IsNil() && s.f.protector(x)
	}
	return s.is(x) && s.f.fieldElsewhere(y) || s.is(y) && s.f.fieldElsewhere(x)
}

// saysForm reports whether a value is the field that says in which form the
// subject beside it is kept: PasswordType.
func (s subject) saysForm(v ssa.Value) bool {
	state := s.f.vals[v]
	if !loads(v) || state == nil {
		return false
	}
	return slices.ContainsFunc(state.refs, func(p place) bool {
		return slices.ContainsFunc(s.places, func(q place) bool {
			name, of := lastSelector(p.path), lastSelector(q.path)
			return p.root == q.root && strings.TrimSuffix(p.path, name) == strings.TrimSuffix(q.path, of) && vocabulary.FormOf(selectorName(name), selectorName(of))
		})
	})
}

// protector reports whether the function calls a value, or a method of it, for
// something protected: a cipher that is only there where one is configured.
func (f *Function) protector(v ssa.Value) bool {
	it := f.subjectOf(v)
	for _, b := range f.SSA.Blocks {
		for _, instr := range b.Instrs {
			if call, ok := instr.(*ssa.Call); ok && it.is(called(&call.Call)) && (protects(f.val(call).labels) || protects(f.result(call, 0).labels)) {
				return true
			}
		}
	}
	return false
}

// called is what a call is made on: the receiver, or the function value.
func called(c *ssa.CallCommon) ssa.Value {
	if r := receiver(c); r != nil {
		return r
	}
	return c.Value
}

// measured is what a value is the length of; nil if it is none.
func measured(v ssa.Value) ssa.Value {
	call, ok := v.(*ssa.Call)
	if !ok || len(call.Call.Args) != 1 || !isLen(call, call.Call.Args[0]) {
		return nil
	}
	return call.Call.Args[0]
}

func isZero(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.Value != nil && c.Value.Kind() == constant.Int && constant.Sign(c.Value) == 0
}

// fieldElsewhere reports whether a value comes out of an object.
func (f *Function) fieldElsewhere(v ssa.Value) bool {
	s := f.vals[v]
	return loads(v) && s != nil && slices.ContainsFunc(s.refs, func(p place) bool { return p.path != "" })
}

// askedBy reports whether a call looks at the subject, or asks of the object
// that it is a part of whether it is protected.
func (s subject) askedBy(call *ssa.CallCommon) bool {
	args := call.Args
	if call.IsInvoke() {
		args = append([]ssa.Value{call.Value}, args...)
	}
	if slices.ContainsFunc(args, s.is) {
		return true
	}
	_, obj := s.f.targets(call)
	return obj != nil && vocabulary.AsksProtection(obj.Name()) && slices.ContainsFunc(args, s.partOf)
}

// is reports whether a value is the subject, or text cut out of it.
func (s subject) is(v ssa.Value) bool {
	for {
		if v == s.v {
			return true
		}
		if state := s.f.vals[v]; state != nil && loads(v) && slices.ContainsFunc(state.refs, func(p place) bool { return slices.Contains(s.places, p) }) {
			return true
		}
		switch x := v.(type) {
		case *ssa.Convert:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.Slice:
			v = x.X
		default:
			return false
		}
	}
}

// partOf reports whether the subject is a part of the object that a value denotes.
func (s subject) partOf(v ssa.Value) bool {
	return slices.ContainsFunc(s.f.refs(v), func(object place) bool {
		return slices.ContainsFunc(s.places, func(p place) bool { return p.root == object.root && isPrefix(object.path, p.path) })
	})
}
