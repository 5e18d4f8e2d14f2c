package errstatus

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/summary"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// A view is a function with what its branches ask about errors.
type view struct {
	*summary.Function
	answers []answer
	tests   []test      // in the order in which control comes to them
	errors  []ssa.Value // those that are compared with nil
	reached *summary.Reached
	regions map[regionKey]*summary.Reached
}

// A test is a branch that asks about an error, or about whether a look-up
// found something.
type test struct {
	summary.ErrorTest
	branch  *ssa.If
	subject ssa.Value
	is      string
}

// pos is where the test stands.
func (t test) pos() token.Pos {
	v := t.subject
	if ex, ok := v.(*ssa.Extract); ok && !v.Pos().IsValid() {
		v = ex.Tuple
	}
	if !v.Pos().IsValid() {
		return t.branch.Cond.Pos()
	}
	return v.Pos()
}

type regionKey struct {
	class  string // "" for: is an error at all
	err    summary.ErrorKey
	absent bool // the class does not hold
}

func newView(f *summary.Function) *view {
	v := &view{Function: f, answers: answersOf(f), regions: map[regionKey]*summary.Reached{}}
	if len(v.answers) == 0 && !handles(f.SSA.Signature) {
		return v
	}
	seen := map[ssa.Value]bool{}
	v.reached = f.Control().Reachable(nil, func(t summary.Test) bool {
		if !seen[t.Subject] {
			seen[t.Subject] = true
			if et, ok := v.ask(t); ok {
				v.tests = append(v.tests, test{et, t.If, t.Subject, t.Is})
			} else if t.Is == summary.IsNil && isErrorType(t.Subject.Type()) {
				v.errors = append(v.errors, t.Subject)
			}
		}
		return false
	})
	return v
}

// ask interprets a branch.
func (v *view) ask(t summary.Test) (summary.ErrorTest, bool) {
	if et, ok := v.ErrorTest(t); ok {
		return et, true
	}
	return v.foundTest(t)
}

// foundTest: a look-up's second result, by which it says whether it found
// something. The class then holds where the test does not.
func (v *view) foundTest(t summary.Test) (summary.ErrorTest, bool) {
	ex, ok := t.Subject.(*ssa.Extract)
	if !ok || t.Is != summary.IsTrue {
		return summary.ErrorTest{}, false
	}
	call, ok := ex.Tuple.(*ssa.Call)
	if !ok {
		return summary.ErrorTest{}, false
	}
	obj, what := v.Callee(call)
	if obj == nil || !vocabulary.Lookup(obj.Name()) || ex.Index == 0 {
		return summary.ErrorTest{}, false
	}
	recv := obj.Signature().Recv()
	if recv != nil && summary.IsResponse(recv.Type()) && !sentByCaller(obj) {
		return summary.ErrorTest{}, false // what middleware should have put there
	}
	if recv != nil && isRequest(recv.Type()) {
		return summary.ErrorTest{Err: summary.ErrorKey{Value: ex}, Value: ex, Class: "missing", What: what}, true
	}
	name := obj.Signature().Results().At(ex.Index).Name()
	if !vocabulary.Found(name) && !v.namedFound(ex) {
		return summary.ErrorTest{}, false
	}
	return summary.ErrorTest{Err: summary.ErrorKey{Value: ex}, Value: ex, Class: "notfound", What: what + " found nothing", Named: true}, true
}

// sentByCaller reports whether a look-up in a framework's context is for what the
// caller sent.
func sentByCaller(look *types.Func) bool {
	row := model.Function(look, model.Source)
	return row != nil && row.Request
}

// isRequest reports whether a look-up on a type looks at the request.
func isRequest(t types.Type) bool {
	if summary.IsResponse(t) {
		return true
	}
	switch model.TypeName(t) {
	case "Request", "Values", "Header":
		return true
	}
	return false
}

// namedFound reports whether the result is kept in a variable called found.
func (v *view) namedFound(ex *ssa.Extract) bool {
	for _, name := range v.NamesOf(ex) {
		if vocabulary.Found(name) {
			return true
		}
	}
	return false
}

// holds reports whether, on this side of a branch, the error is of the class.
func (v *view) holds(t summary.Test, k regionKey) bool {
	if k.class == "" {
		return t.Is == summary.IsNil && !t.Holds && summary.KeyOfError(t.Subject) == k.err
	}
	et, ok := v.ask(t)
	if !ok || et.Class != k.class || et.Err != k.err {
		return false
	}
	holds := t.Holds != et.Not
	if _, found := t.Subject.(*ssa.Extract); found && et.Value == t.Subject {
		holds = !holds
	}
	return holds != k.absent
}

// within reports whether control comes to an instruction only over branches
// on which k holds.
func (v *view) within(instr ssa.Instruction, k regionKey) bool {
	cut, ok := v.regions[k]
	if !ok {
		cut = v.Control().Reachable(nil, func(t summary.Test) bool { return v.holds(t, k) })
		v.regions[k] = cut
	}
	return v.reached.Has(instr) && !cut.Has(instr)
}

// decides reports whether nothing but what is asked about the error decides
// between the last such branch and the instruction: no other error, no other
// condition.
func (v *view) decides(at ssa.Instruction, k summary.ErrorKey) (last summary.Test, ok bool) {
	var branches []summary.Test
	w := &summary.Walk{Each: true}
	found := false
	w.Step = func(s *summary.Step) {
		if !found && s.Instr == at {
			branches, found = s.Branches(), true
		}
		s.Stop = found
	}
	v.Control().Follow(w)
	for i := len(branches) - 1; i >= 0; i-- {
		t := branches[i]
		if v.about(t, k) {
			return t, true
		}
		other := t.If.Block().Succs[0]
		if t.Taken {
			other = t.If.Block().Succs[1]
		}
		if !leads(other, at.Block(), t.If.Block()) {
			return t, false
		}
	}
	return summary.Test{}, false
}

// about reports whether a branch asks about the error.
func (v *view) about(t summary.Test, k summary.ErrorKey) bool {
	if summary.KeyOfError(t.Subject) == k {
		return true
	}
	et, ok := v.ask(t)
	return ok && et.Err == k
}

// leads reports whether control can get from one block to another, and not by
// way of a third: in the next round of a loop that decides anew.
func leads(from, to, without *ssa.BasicBlock) bool {
	seen := map[*ssa.BasicBlock]bool{without: true}
	work := []*ssa.BasicBlock{from}
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
