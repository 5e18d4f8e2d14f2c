package behaviour

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/term"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// counter: a function that counts in a field, and goes on only as long as that
// is below a maximum, limits how often it does.
func (g *guards) counter(x *ssa.BinOp, val term.Value) accepted {
	below := val == term.True // x.X < x.Y
	switch x.Op {
	case token.LSS, token.LEQ:
	case token.GTR, token.GEQ:
		below = !below
	default:
		return nil
	}
	name := g.tally(x.X)
	if name == "" {
		name, below = g.tally(x.Y), !below
	}
	if name == "" || !below || incremented(x.X) != nil && eitherWay(x) {
		return nil
	}
	return accepted{term.RateLimit: {Guard: term.RateLimit, By: "a counter (" + name + ")", At: g.f.e.place(x)}}
}

// tally names a number that the function adds one to, where it keeps it: a
// field, what it looks up under a key, or what a store counts; "" if it adds none.
func (g *guards) tally(v ssa.Value) string {
	if name := fieldName(v); g.counts(name) {
		return name
	}
	if call := countedAt(v); call != nil {
		return qualified(calleeOf(&call.Call).obj)
	}
	if call := incremented(v); call != nil {
		return qualified(calleeOf(&call.Call).obj)
	}
	return ""
}

// eitherWay reports whether whatever a comparison tells, the same comes next: it
// is noted, nobody is turned away.
func eitherWay(x *ssa.BinOp) bool {
	for _, u := range ssabuild.Uses(x) {
		branch, ok := u.(*ssa.If)
		if !ok {
			continue
		}
		yes, no := branch.Block().Succs[0], branch.Block().Succs[1]
		if reaches(yes, no) || reaches(no, yes) {
			return true
		}
	}
	return false
}

// incremented gives the call that has had a store count one more, of which a
// value is the new number: by itself, or behind the command that it made.
func incremented(v ssa.Value) *ssa.Call {
	switch x := v.(type) {
	case *ssa.Convert:
		return incremented(x.X)
	case *ssa.Extract:
		if x.Index == 0 {
			return incremented(x.Tuple)
		}
	case *ssa.Call:
		if !kept(x) {
			return nil
		}
		to := calleeOf(&x.Call)
		switch {
		case vocabulary.Increments(to.obj.Name()) && len(to.args) > 1:
			return x
		case len(to.args) == 1 && (to.obj.Name() == "Result" || to.obj.Name() == "Val"):
			return incremented(to.args[0])
		}
	}
	return nil
}

// countedAt gives the call that looked a number up, if one more is put back to
// where it was found.
func countedAt(v ssa.Value) *ssa.Call {
	e, ok := v.(*ssa.Extract)
	if ok {
		v = e.Tuple
	}
	call, isCall := v.(*ssa.Call)
	if !isCall || !kept(call) {
		return nil
	}
	number := ssa.Value(call)
	if ok {
		number = e
	}
	for _, r := range ssabuild.Uses(number) {
		sum, ok := r.(*ssa.BinOp)
		if !ok || sum.Op != token.ADD {
			continue
		}
		for _, u := range ssabuild.Uses(sum) {
			if put, ok := u.(*ssa.Call); ok && kept(put) && sameStore(calleeOf(&call.Call).args[0], calleeOf(&put.Call).args[0]) {
				return call
			}
		}
	}
	return nil
}

// kept reports whether a call is one of a method.
func kept(call *ssa.Call) bool {
	to := calleeOf(&call.Call)
	return to.obj != nil && to.obj.Signature().Recv() != nil
}

// sameStore reports whether two receivers are one value, or loads of one
// variable or field.
func sameStore(a, b ssa.Value) bool {
	if a == b {
		return true
	}
	la, okA := a.(*ssa.UnOp)
	lb, okB := b.(*ssa.UnOp)
	if !okA || !okB || la.Op != token.MUL || lb.Op != token.MUL {
		return false
	}
	fa, okA := la.X.(*ssa.FieldAddr)
	fb, okB := lb.X.(*ssa.FieldAddr)
	return la.X == lb.X || okA && okB && fa.Field == fb.Field && fa.X == fb.X
}

// uncounted: nothing was counted yet where the look-up of a counter finds
// nothing, and nothing can be where the store that counts fails.
func (g *guards) uncounted(call *ssa.Call, index int, val term.Value) accepted {
	results := call.Call.Signature().Results()
	if index == 0 || index >= results.Len() {
		return nil
	}
	for _, r := range ssabuild.Uses(call) {
		e, ok := r.(*ssa.Extract)
		if !ok || e.Index != 0 || !(val == term.False && countedAt(e) != nil || val == term.NonNil && incremented(e) != nil) {
			continue
		}
		if g.limits(e) {
			return accepted{term.RateLimit: {Guard: term.RateLimit, By: "a counter (" + qualified(calleeOf(&call.Call).obj) + ")", At: g.f.e.place(call)}}
		}
	}
	return nil
}

// limits reports whether a number is compared as that of a counter is.
func (g *guards) limits(number ssa.Value) bool {
	for _, u := range ssabuild.Uses(number) {
		switch x := u.(type) {
		case *ssa.BinOp:
			if len(g.counter(x, term.True)) > 0 || len(g.counter(x, term.False)) > 0 {
				return true
			}
		case *ssa.Convert:
			if g.limits(x) {
				return true
			}
		}
	}
	return false
}

// counts reports whether the function adds one to a field of that name.
func (g *guards) counts(field string) bool {
	if field == "" {
		return false
	}
	for _, b := range g.f.blocks {
		for _, instr := range b.Instrs {
			s, ok := instr.(*ssa.Store)
			if !ok {
				continue
			}
			sum, ok := s.Val.(*ssa.BinOp)
			if !ok || sum.Op != token.ADD || fieldName(sum.X) != field {
				continue
			}
			if to, ok := s.Addr.(*ssa.FieldAddr); ok {
				if v := fieldVar(to.X.Type(), to.Field); v != nil && v.Name() == field {
					return true
				}
			}
		}
	}
	return false
}

// reaches reports whether control can get from one block to another.
func reaches(from, to *ssa.BasicBlock) bool {
	seen := map[*ssa.BasicBlock]bool{}
	for list := []*ssa.BasicBlock{from}; len(list) > 0; {
		b := list[len(list)-1]
		list = list[:len(list)-1]
		if b == to {
			return true
		}
		if !seen[b] {
			seen[b] = true
			list = append(list, b.Succs...)
		}
	}
	return false
}
