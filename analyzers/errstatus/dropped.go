package errstatus

import (
	"fmt"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/summary"
)

// What a way has seen.
const (
	open    = iota // nothing
	written        // an answer
	lost           // an error was made and dropped, and nothing answered
)

// dropped reports errors that are made to be the answer and then dropped: the
// request is answered with an empty 200, or goes on.
func (p *pass) dropped(v *view) {
	if !answersRequests(v) {
		return
	}
	for _, b := range v.SSA.Blocks {
		for _, instr := range b.Instrs {
			call, ok := instr.(*ssa.Call)
			if !ok || ssabuild.Used(call) {
				continue
			}
			if m := v.Made(call); m.Makes && v.Reply(call) == nil {
				p.drop(v, call, m)
			}
		}
	}
}

// answersRequests reports whether a function, or the one it stands in, gets a
// response.
func answersRequests(v *view) bool {
	for _, p := range v.SSA.Params {
		if summary.IsResponse(p.Type()) {
			return true
		}
	}
	for _, fv := range v.SSA.FreeVars {
		if summary.IsResponse(fv.Type()) {
			return true
		}
	}
	return false
}

func (p *pass) drop(v *view, call *ssa.Call, m summary.Made) {
	empty, onward := false, false
	w := &summary.Walk{Mark: open}
	w.Step = func(s *summary.Step) {
		switch x := s.Instr.(type) {
		case *ssa.Call:
			switch {
			case x == call && s.Mark == open:
				s.Mark = lost
			case v.Reply(x) != nil:
				onward = onward || s.Mark == lost
				s.Mark = written
			}
		case *ssa.Return:
			empty = empty || s.Mark == lost && returnsNothing(x)
		}
	}
	v.Control().Follow(w)
	_, what := v.Callee(call)
	var message string
	switch {
	case onward:
		message = fmt.Sprintf("the error that %s makes is dropped, and the request goes on to another answer; return it, or write it and return", what)
	case empty:
		message = fmt.Sprintf("the error that %s makes is dropped: the request is answered with an empty 200; return it, or write it", what)
	default:
		return
	}
	start, end := p.CallSpan(call)
	p.seen[call] = true
	p.Report(finding.Finding{
		Message: message, Confidence: config.High, Pos: start, End: end, Function: rule.FunctionName(v.SSA), Sink: "dropped " + what,
		Path: p.pathOf(p.step(call, "the error is made here, and nothing takes it")),
	})
}

// returnsNothing reports whether a return tells its caller nothing: it has no
// results, or all of them are nil.
func returnsNothing(r *ssa.Return) bool {
	for _, v := range r.Results {
		if k, ok := v.(*ssa.Const); !ok || !k.IsNil() {
			return false
		}
	}
	return true
}
