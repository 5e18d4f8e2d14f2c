package behaviour

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// A bodyStore puts something into a request's body: what bounds it, or "" if
// that is not known.
type bodyStore struct {
	store *ssa.Store
	by    string
}

// bodyStores lists the stores to requests' bodies, once.
func (f *function) bodyStores() []bodyStore {
	if f.bodiesDone {
		return f.bodies
	}
	f.bodiesDone = true
	for _, b := range f.blocks {
		for _, instr := range b.Instrs {
			s, ok := instr.(*ssa.Store)
			if !ok {
				if x, ok := instr.(*ssa.BinOp); ok && (fieldName(x.X) == "ContentLength" || fieldName(x.Y) == "ContentLength") {
					f.lengths = true
				}
				continue
			}
			if fa, ok := s.Addr.(*ssa.FieldAddr); ok && selector(fa.X.Type(), fa.Field) == ".Body" && model.TypeName(fa.X.Type()) == "Request" {
				f.bodies = append(f.bodies, bodyStore{s, f.boundedBy(s.Val, 0)})
			}
		}
	}
	return f.bodies
}

// limit is what is known of the bound on the request's body before an
// instruction. A length that is only declared bounds nothing, but is named.
func (f *function) limit(instr ssa.Instruction) term.Verdict {
	var v term.Verdict
	for _, s := range f.bodyStores() {
		if !before(unlessEmpty(s.store), instr) {
			if s.by != "" && f.goesOn(instr) && leadsTo(s.store.Block(), instr.Block()) { // for some routes, or by a setting
				v = term.Verdict{Status: term.Unsure, By: s.by + " stands on some ways only", At: f.e.place(s.store)}
			}
			continue
		}
		if s.by != "" {
			return term.Verdict{Status: term.Guarded, By: s.by, At: f.e.place(s.store)}
		}
		v = term.Verdict{Status: term.Unsure, By: "the body is replaced before", At: f.e.place(s.store)}
	}
	if v.Status == term.Unguarded && f.lengths {
		switch declared, complete := f.e.Flow.Length(f.ssa, instr); {
		case complete:
			return term.Verdict{Status: term.Guarded, By: "a check of Content-Length", At: f.b.At}
		case declared:
			return term.Verdict{By: term.DeclaredOnly, At: f.b.At}
		}
	}
	return v
}

// limitOnReturn is the bound that holds wherever the function returns.
func (f *function) limitOnReturn() term.Verdict {
	var out term.Verdict
	for i, ret := range f.returnInstrs() {
		v := f.limit(ret)
		if i == 0 || v.Status < out.Status {
			out = v
		}
	}
	return out
}

// boundedBy names what bounds a reader, or "".
func (f *function) boundedBy(v ssa.Value, depth int) string {
	if depth > 5 {
		return ""
	}
	switch x := v.(type) {
	case *ssa.MakeInterface:
		return f.boundedBy(x.X, depth+1)
	case *ssa.ChangeInterface:
		return f.boundedBy(x.X, depth+1)
	case *ssa.Call:
		to := calleeOf(&x.Call)
		for _, r := range f.rows(to) {
			if r.Kind == model.Bound && r.Bound != "contentlength" {
				return r.Name()
			}
		}
		for _, a := range to.args { // a project's own wrapper around a bounded reader
			if by := f.boundedBy(a, depth+1); by != "" {
				return by
			}
		}
	}
	if ssabuild.LimitOf(v.Type(), f.ssa.Prog) != ssabuild.NoLimit {
		return model.TypeName(v.Type()) + ".Read"
	}
	return ""
}

// unlessEmpty gives the test whether there is a body at all that leads to a
// store, or the store: without a body there is nothing to bound.
func unlessEmpty(s *ssa.Store) ssa.Instruction {
	var point ssa.Instruction = s
	for {
		up := point.Block().Idom()
		if up == nil {
			return point
		}
		branch, ok := up.Instrs[len(up.Instrs)-1].(*ssa.If)
		if !ok || up.Succs[0] != point.Block() || !asksForBody(branch.Cond) {
			return point
		}
		point = branch
	}
}

// asksForBody: r.Body != nil, r.Body != http.NoBody.
func asksForBody(cond ssa.Value) bool {
	x, ok := cond.(*ssa.BinOp)
	if !ok || x.Op != token.NEQ {
		return false
	}
	for _, v := range []ssa.Value{x.X, x.Y} {
		if fieldName(v) == "Body" {
			return true
		}
	}
	return false
}

// goesOn reports whether an instruction calls the next handler, or returns: in
// some frameworks the next one then follows.
func (f *function) goesOn(instr ssa.Instruction) bool {
	if _, exits := instr.(*ssa.Return); exits {
		return true
	}
	call, ok := instr.(ssa.CallInstruction)
	return ok && (passesOn(call.Common()) || slices.ContainsFunc(f.rows(calleeOf(call.Common())), func(r *model.Row) bool { return r.Kind == model.Next }))
}

// leadsTo reports whether some way leads from one block to another.
func leadsTo(from, to *ssa.BasicBlock) bool {
	seen := map[*ssa.BasicBlock]bool{}
	work := slices.Clone(from.Succs)
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if b == to {
			return true
		}
		if !seen[b] {
			seen[b] = true
			work = append(work, b.Succs...)
		}
	}
	return false
}

// before reports whether every way to an instruction passes another one.
func before(first, then ssa.Instruction) bool {
	if first.Block() == then.Block() {
		return slices.Index(first.Block().Instrs, first) < slices.Index(then.Block().Instrs, then)
	}
	return first.Block().Dominates(then.Block())
}
