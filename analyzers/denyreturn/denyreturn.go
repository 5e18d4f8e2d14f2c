package denyreturn

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/summary"
)

//go:embed doc.go
var doc string

// Meta describes the rule.
var Meta = rule.Meta{
	Name:     "denyreturn",
	Doc:      doc,
	Severity: finding.Error,
	CWE:      []string{"CWE-305", "CWE-705"},
	Items:    []string{"beyond"},
}

// Analyzer reports refusals after which the handler goes on.
var Analyzer = rule.New(Meta, run)

func run(pass *rule.Pass) {
	for _, f := range pass.Summaries.Functions {
		if recv := f.SSA.Signature.Recv(); recv != nil && wrapsWriter(f.SSA.Name()) && summary.IsResponse(recv.Type()) {
			continue // a response itself: it passes on what it is told
		}
		for _, b := range f.SSA.Blocks {
			for _, instr := range b.Instrs {
				if call, ok := instr.(*ssa.Call); ok {
					if r := f.Reply(call); refuses(f, r) {
						check(pass, f, call, r)
					}
				}
			}
		}
	}
}

func wrapsWriter(method string) bool {
	return slices.Contains([]string{"WriteHeader", "Write", "WriteString", "ReadFrom", "Flush"}, method)
}

// refuses reports whether a reply refuses the request: on all its ways, or on
// some while it leaves the response alone on the others.
func refuses(f *summary.Function, r *summary.Reply) bool {
	return r.Refusal() && (r.Always || r.Checks) && !f.Local(r.Writer)
}

// What a way has seen.
const (
	clean   = iota // no refusal
	refused        // the refusal that is looked at
	stopped        // besides, the framework was told to stop the chain
	other          // another refusal
)

// check reports the refusal if control flows on from it into something that
// ways without a refusal come to as well. What only refused ways come to
// belongs to the refusal: its body, an audit row, an attempt counter.
func check(pass *rule.Pass, f *summary.Function, call *ssa.Call, r *summary.Reply) {
	seen := map[ssa.Instruction]bool{}
	var found []offence
	w := &summary.Walk{Mark: clean, Back: true}
	w.Cut = func(t summary.Test, mark int) bool {
		return mark != clean && !t.Holds && t.Is == summary.IsTrue && f.AnsweredTest(t.Subject)
	}
	w.Step = func(s *summary.Step) {
		c, ok := s.Instr.(*ssa.Call)
		switch {
		case !ok:
		case c == call && s.Mark == clean:
			to := refused
			if r.Stops {
				to = stopped
			}
			refuse(s, c, r, to)
		case s.Mark == clean:
			seen[c] = true
			if other := f.Reply(c); refuses(f, other) {
				refuse(s, c, other, stateOther)
			}
		case s.Mark == refused || s.Mark == stopped:
			if f.Aborts(c) {
				s.Mark = stopped
			}
			if o, ok := offenceAt(f, c, r, s.Mark == stopped); ok {
				found = append(found, o)
			}
		}
	}
	f.Control().Follow(w)
	found = slices.DeleteFunc(found, func(o offence) bool { return !seen[o.call] })
	if len(found) > 0 {
		report(pass, call, r, worst(found))
	}
}

const stateOther = other

// refuse takes a way over a refusal.
func refuse(s *summary.Step, c *ssa.Call, r *summary.Reply, to int) {
	if r.Always {
		s.Mark = to
		return
	}
	s.Forks = []summary.Fork{{Mark: to, Learn: r.Known(c)}, {Mark: s.Mark, Learn: r.KnownOpen(c)}}
}

// An offence is what should not happen after a refusal.
type offence struct {
	call   *ssa.Call
	effect *summary.Effect
	reply  *summary.Reply // the second answer, if effect is nil
}

// rank orders offences, the worst first; those that are proven come before
// those that rest on a name.
func (o offence) rank() int {
	switch {
	case o.effect == nil && !o.reply.Named:
		return 2
	case o.effect == nil:
		return 5
	case o.effect.Kind == summary.Nexts:
		return 0
	case !o.effect.Named:
		return 1
	}
	return 3
}

func (o offence) named() bool {
	if o.effect != nil {
		return o.effect.Named
	}
	return o.reply.Named
}

func worst(list []offence) offence {
	return slices.MinFunc(list, func(a, b offence) int {
		if a.rank() != b.rank() {
			return a.rank() - b.rank()
		}
		return int(a.call.Pos() - b.call.Pos())
	})
}

func offenceAt(f *summary.Function, c *ssa.Call, r *summary.Reply, chainStopped bool) (offence, bool) {
	best := offence{call: c}
	second := f.Reply(c)
	if second.Refusal() && second.Always {
		return best, false // refused all the same, and what else it does belongs to that
	}
	for _, e := range f.Effects(c) {
		if harmless(f, c, e) || chainStopped && e.Kind == summary.Nexts {
			continue
		}
		if o := (offence{call: c, effect: &e}); best.effect == nil || o.rank() < best.rank() {
			best = o
		}
	}
	if best.effect != nil {
		return best, true
	}
	if second == nil || !second.Always || second.Refusal() || !f.SameResponse(r.Writer, second.Writer) {
		return best, false
	}
	best.reply = second
	switch second.Kind {
	case summary.SetsOnly, summary.Full:
		return best, true
	case summary.BodyOnly:
		return best, r.Kind == summary.Full // after a bare status it is the refusal's own body
	}
	return best, false
}

// harmless reports whether an effect may follow a refusal: it reads, keeps
// books or tidies up.
func harmless(f *summary.Function, c *ssa.Call, e summary.Effect) bool {
	switch e.Kind {
	case summary.Nexts, summary.Writes, summary.Sends, summary.Execs:
		return f.Bookkeeping(c, e)
	}
	return true
}

func report(pass *rule.Pass, call *ssa.Call, r *summary.Reply, o offence) {
	what := fmt.Sprintf("control flows on to %s", o.what(finding.PlaceOf(pass.Fset, pass.Pkg.Path(), o.call.Pos())))
	head := fmt.Sprintf("%s refuses the request%s, but ", r.What, status(r))
	switch {
	case r.Checks && r.Silent:
		head = fmt.Sprintf("%s may refuse the request%s and does not tell its caller: ", r.What, status(r))
	case r.Checks:
		head = fmt.Sprintf("%s may refuse the request%s and what it tells is not obeyed: ", r.What, status(r))
	}
	confidence := config.High
	switch {
	case r.Named && o.named():
		confidence = config.Low
	case r.Named || o.named() || r.Checks && r.Silent && o.effect == nil:
		confidence = config.Medium
	}
	start, end := pass.CallSpan(call)
	f := finding.Finding{
		Message: head + what, Confidence: confidence, Pos: start, End: end,
		Function: rule.FunctionName(call.Parent()), Sink: "after " + r.What,
		Fixes: leave(pass, call, r, o),
	}
	f.Path = append(f.Path, pass.Step(call, "the request is refused here%s", status(r)))
	f.Path = append(f.Path, steps(call, r.Hops)...)
	f.Path = append(f.Path, pass.Step(o.call, "%s", what))
	if o.effect != nil && len(o.effect.Hops) > 0 {
		f.Path = append(f.Path, steps(o.call, o.effect.Hops)...)
		f.Path = append(f.Path, finding.Step{Pos: o.call.Pos(), At: o.effect.At, Message: o.effect.What + " is called"})
	}
	pass.Report(f)
}

// what names an offence: the call in the handler, and what it ends in.
func (o offence) what(at finding.Place) string {
	if o.effect == nil {
		return fmt.Sprintf("a second answer by %s (%s)", o.reply.What, at)
	}
	if len(o.effect.Hops) == 0 {
		return fmt.Sprintf("%s (%s)", o.effect.What, at)
	}
	entered := strings.TrimPrefix(o.effect.Hops[0].Message, "passed to ")
	return fmt.Sprintf("%s (%s), which calls %s", entered, at, o.effect.What)
}

func status(r *summary.Reply) string {
	if r.Status == summary.StatusError {
		return ""
	}
	return fmt.Sprintf(" with %d", r.Status)
}

// steps anchors the steps inside a callee at its call.
func steps(call *ssa.Call, hops []summary.Hop) []finding.Step {
	var list []finding.Step
	for _, h := range hops {
		list = append(list, finding.Step{Pos: call.Pos(), At: h.At, Message: h.Message})
	}
	return list
}
