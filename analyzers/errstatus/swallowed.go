package errstatus

import (
	"fmt"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/summary"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// swallowed reports answers of success whose body is what a failed call
// returned beside its error: it was seen that the call had failed, and the
// request was answered as if it had not.
func (p *pass) swallowed(v *view) {
	if !answersRequests(v) {
		return
	}
	for _, e := range v.errors {
		err, ok := e.(*ssa.Extract)
		if !ok {
			continue
		}
		call, ok := err.Tuple.(*ssa.Call)
		if !ok || packageOf(call) == "io" { // whose results are good as far as they go
			continue
		}
		if f := (failure{call, err}); f.mayBeSent(v) {
			p.passedOver(v, f)
		}
	}
}

// A failure is a call and its error.
type failure struct {
	call *ssa.Call
	err  *ssa.Extract
}

// mayBeSent reports whether an answer may have a result of the call: few have.
func (f failure) mayBeSent(v *view) bool {
	for _, b := range v.SSA.Blocks {
		for _, instr := range b.Instrs {
			call, ok := instr.(*ssa.Call)
			if ok && slices.ContainsFunc(call.Call.Args, f.maybe) && v.Reply(call) != nil {
				return true
			}
		}
	}
	return false
}

// passedOver follows the ways on which the call has failed, and nothing else
// was asked about it.
func (p *pass) passedOver(v *view, f failure) {
	var seen []*ssa.If // the branches on the error; a mark is 1 + the index of the way's last
	w := &summary.Walk{Mark: open}
	w.Cut = func(t summary.Test, _ int) bool {
		return t.Subject == f.err && t.Is == summary.IsNil && t.Holds
	}
	w.Step = func(s *summary.Step) {
		switch x := s.Instr.(type) {
		case *ssa.If:
			switch {
			case f.branches(x):
				if !slices.Contains(seen, x) {
					seen = append(seen, x)
				}
				s.Mark = 1 + slices.Index(seen, x)
			case f.asked(x.Cond):
				s.Stop = true
			}
		case *ssa.Call:
			r := v.Reply(x)
			if r == nil && v.refusesBy(x) || r != nil && slices.ContainsFunc(x.Call.Args, f.isError) {
				s.Stop = true // answered, as its name or what it is given says
				return
			}
			if r == nil || r.Kind == summary.SetsOnly && success(r) {
				return
			}
			if s.Mark != open && (r.Kind == summary.BodyOnly || success(r)) && f.sent(x, r, seen[s.Mark-1]) {
				p.swallow(v, x, f.call)
			}
			s.Stop = true
		}
	}
	v.Control().Follow(w)
}

// refusesBy reports whether a call answers the request with an error, as its
// name says: what is logged has such names, too.
func (v *view) refusesBy(call *ssa.Call) bool {
	obj, _ := v.Callee(call)
	if obj == nil || obj.Pkg() == nil || obj.Signature().Results().Len() > 0 {
		return false
	}
	owner := obj.Pkg().Name()
	if recv := obj.Signature().Recv(); recv != nil {
		owner = model.TypeName(recv.Type())
	}
	return vocabulary.Refusing(obj.Name()) && !vocabulary.Bookkeeping(owner, obj.Name())
}

func success(r *summary.Reply) bool { return r.Status >= 200 && r.Status < 300 }

// branches reports whether a branch asks whether the error is nil.
func (f failure) branches(branch *ssa.If) bool {
	cond, ok := branch.Cond.(*ssa.BinOp)
	return ok && (cond.Op == token.EQL || cond.Op == token.NEQ) && (cond.X == f.err || cond.Y == f.err)
}

// asked reports whether a condition asks more about the call than whether its
// error is nil: some errors are no failures, and some results good for all that.
func (f failure) asked(cond ssa.Value) bool {
	switch x := cond.(type) {
	case *ssa.BinOp:
		return f.maybe(x.X) || f.maybe(x.Y)
	case *ssa.UnOp:
		return f.asked(x.X)
	case *ssa.Call:
		return slices.ContainsFunc(x.Call.Args, f.maybe)
	}
	return f.maybe(cond)
}

// isError reports whether a value is the call's error.
func (f failure) isError(v ssa.Value) bool { return unwrapped(v) == f.err }

// of reports whether a value is a result of the call.
func (f failure) of(v ssa.Value) bool {
	ex, ok := unwrapped(v).(*ssa.Extract)
	return ok && ex.Tuple == f.call
}

// maybe reports whether a value is a result of the call on some way.
func (f failure) maybe(v ssa.Value) bool { return f.among(v, map[ssa.Value]bool{}) }

func (f failure) among(v ssa.Value, seen map[ssa.Value]bool) bool {
	phi, ok := unwrapped(v).(*ssa.Phi)
	if !ok || seen[phi] {
		return f.of(v)
	}
	seen[phi] = true
	return slices.ContainsFunc(phi.Edges, func(e ssa.Value) bool { return f.among(e, seen) })
}

// sent reports whether a reply sends a result of the call.
func (f failure) sent(reply *ssa.Call, r *summary.Reply, branch *ssa.If) bool {
	return slices.ContainsFunc(reply.Call.Args, func(arg ssa.Value) bool {
		return arg != r.Writer && f.yields(arg, branch, map[ssa.Value]bool{})
	})
}

// yields reports whether a value is a result of the call. What a phi has from
// the side of the branch on which the call has not failed does not count.
func (f failure) yields(v ssa.Value, branch *ssa.If, seen map[ssa.Value]bool) bool {
	v = unwrapped(v)
	if seen[v] {
		return false
	}
	seen[v] = true
	phi, ok := v.(*ssa.Phi)
	if !ok {
		return v != f.err && f.of(v) && holdsData(v.Type())
	}
	fine := branch.Block().Succs[1]
	if branch.Cond.(*ssa.BinOp).Op == token.EQL {
		fine = branch.Block().Succs[0]
	}
	for i, e := range phi.Edges {
		from := phi.Block().Preds[i]
		well := from == branch.Block() && fine == phi.Block() || len(fine.Preds) == 1 && fine.Dominates(from)
		if !well && f.yields(e, branch, seen) {
			return true
		}
	}
	return false
}

// unwrapped gives what was converted to be an argument.
func unwrapped(v ssa.Value) ssa.Value {
	for {
		switch x := v.(type) {
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		case *ssa.Convert:
			v = x.X
		default:
			return v
		}
	}
}

// holdsData reports whether a type is one of what services answer with: a
// number or a flag beside an error often says how far the call came.
func holdsData(t types.Type) bool {
	basic, ok := t.Underlying().(*types.Basic)
	return !ok || basic.Info()&types.IsString != 0
}

// packageOf gives the path of the package of a called function; "" if it is not
// known.
func packageOf(call *ssa.Call) string {
	fn := call.Call.StaticCallee()
	if fn == nil || fn.Pkg == nil {
		return ""
	}
	return fn.Pkg.Pkg.Path()
}

// encodes reports whether a call makes text of the service's own values, which
// hardly ever fails.
func encodes(call *ssa.Call) bool {
	fn := call.Call.StaticCallee()
	return fn != nil && strings.HasPrefix(fn.Name(), "Marshal")
}

func (p *pass) swallow(v *view, reply, failed *ssa.Call) {
	if p.seen[reply] {
		return
	}
	p.seen[reply] = true
	_, what := v.Callee(failed)
	start, end := p.CallSpan(reply)
	confidence := config.Medium
	if encodes(failed) {
		confidence = config.Low
	}
	p.Report(finding.Finding{
		Message:    fmt.Sprintf("%s has failed, and what it returned beside its error is answered with success: answer the failure, and return", what),
		Confidence: confidence, Pos: start, End: end, Function: rule.FunctionName(v.SSA), Sink: "swallowed " + what,
		Path: p.pathOf(p.step(failed, "its error is seen, and passed over"), p.step(reply, "answered with what it returned")),
	})
}
