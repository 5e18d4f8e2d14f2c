package summary

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ours"
)

// An Answer is one way in which a function answers a request.
type Answer struct {
	Kind        ReplyKind
	Writer      Ref    // the response it is written to; a result, if the result is the answer
	Status      int    // StatusUnknown, StatusError or a number
	StatusFrom  int    // 1 + the input that is the status; 0 if none is
	StatusField string // or that has it in this field
	Named       bool
	Stops       bool // the framework does not call the handlers after this one
	Always      bool // on every way out
	At          finding.Place
	Hops        []Hop
}

// sameStatus reports whether two answers say one status in one place.
func (a Answer) sameStatus(b Answer) bool {
	return a.Writer == b.Writer && a.Status == b.Status && a.StatusFrom == b.StatusFrom && a.StatusField == b.StatusField
}

// The bounds of the lists in a summary.
const (
	maxAnswers = 10
	maxEffects = 10
	maxTold    = 4
)

// What the ways of a function have done to the response.
const (
	wayOpen     = iota // nothing
	wayBody            // written a body, which makes the status 200
	wayOther           // handed it on
	wayAnswered        // written a status
)

// answers completes the summary: how the function answers, what it tells its
// callers, what effects it has, and whether it returns.
func (f *Function) answers() {
	if len(f.SSA.Blocks) == 0 {
		return
	}
	exits, s := f.exits, f.Summary
	s.NeverReturns = len(exits) == 0 && !f.recovers()
	nin, nout := len(f.SSA.Params), f.SSA.Signature.Results().Len()
	if len(exits) > 0 {
		s.Requires = capped(requires(exits, nin, f.SSA.Signature.Results()), maxTold)
		s.Mirrors = capped(mirrors(exits, nout, nin), maxTold)
	}
	for _, e := range exits {
		s.Open = s.Open || e.mark == wayOpen || e.mark == wayOther
		s.BodyWays = s.BodyWays || e.mark == wayBody
		s.OpenWays = s.OpenWays || e.mark == wayOpen
	}
	if !f.answersForGood(exits) {
		f.collectAnswers(s)
	}
	if len(s.Answers) > 0 {
		s.Answered = answeredWhen(exits, nout, nin)
		s.Requires = capped(append(s.Requires, always(exits, f.SSA.Signature.Results())...), maxTold)
	}
	f.returned(s)
	s.Effects = f.effects()
	f.errorClasses()
	f.made()
	f.exits = nil
	if f.changing { // within a cycle
		f.control, f.replies = nil, nil
	}
}

// answersForGood reports whether whoever the function answers never comes back
// from it: it returns on ways only that have not touched the response, and ends
// by a panic on others.
func (f *Function) answersForGood(exits []exit) bool {
	ends := slices.ContainsFunc(f.SSA.Blocks, func(b *ssa.BasicBlock) bool {
		_, returns := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		return len(b.Succs) == 0 && !returns
	})
	return ends && len(exits) > 0 && !slices.ContainsFunc(exits, func(e exit) bool { return e.mark != wayOpen })
}

func capped[T any](list []T, n int) []T {
	if len(list) > n {
		return list[:n]
	}
	return list
}

// ways walks the function and notes every way out, and the returns that hand
// out an error whichever way control gets there.
func (f *Function) ways() (list []exit, failing map[*ssa.Return]bool) {
	failing = map[*ssa.Return]bool{}
	seen := map[string]bool{}
	w := &Walk{Mark: wayOpen}
	w.Step = func(s *Step) {
		switch x := s.Instr.(type) {
		case *ssa.Call:
			f.stepReply(s, x, f.Reply(x))
		case *ssa.Return:
			e := exit{mark: s.Mark}
			key := string(rune('0' + s.Mark))
			for _, v := range x.Results {
				e.results = append(e.results, class(s, v))
				key += "," + e.results[len(e.results)-1]
			}
			for _, p := range f.SSA.Params {
				e.inputs = append(e.inputs, class(s, p))
				key += "," + e.inputs[len(e.inputs)-1]
			}
			fails, known := failing[x]
			failing[x] = (fails || !known) && e.fails(x)
			if x.Block() != f.SSA.Recover && !seen[key] {
				seen[key] = true
				list = append(list, e)
			}
		}
	}
	f.Control().Follow(w)
	return list, failing
}

// fails reports whether a way out hands out an error.
func (e exit) fails(ret *ssa.Return) bool {
	for i, v := range ret.Results {
		if e.results[i] == "nonnil" && isError(v.Type()) {
			return true
		}
	}
	return false
}

// stepReply moves a way over a call that may answer.
func (f *Function) stepReply(s *Step, call *ssa.Call, r *Reply) {
	if r == nil {
		return
	}
	to := wayAnswered
	switch r.Kind {
	case Delegated:
		to = wayOther
	case BodyOnly:
		to = wayBody
	}
	to = max(s.Mark, to)
	plain := max(s.Mark, wayBody)
	if r.Always && (!r.bodyWays || plain == to) {
		s.Mark = to
		return
	}
	s.Forks = []Fork{{Mark: to, Learn: r.Known(call)}}
	if r.bodyWays && plain != to {
		s.Forks = append(s.Forks, Fork{Mark: plain, Learn: r.Known(call)})
	}
	if !r.Always {
		s.Forks = append(s.Forks, Fork{Mark: s.Mark, Learn: r.KnownOpen(call)})
	}
}

// answeredWhen finds what holds of results and inputs whenever the function
// has answered.
func answeredWhen(exits []exit, nout, nin int) []Told {
	var yes, no []exit
	for _, e := range exits {
		if e.mark == wayOpen {
			no = append(no, e)
		} else {
			yes = append(yes, e)
		}
	}
	var list []Told
	add := func(ref Ref, of func(exit) string) {
		c := common(yes, of)
		if len(yes) == 0 || c == "" {
			return
		}
		t := told(ref, c)
		t.Exact = true
		differs := false
		for _, e := range no {
			t.Exact = t.Exact && of(e) != c && of(e) != ""
			differs = differs || of(e) != c
		}
		if differs {
			list = append(list, t)
		}
	}
	for i := range nout {
		add(Ref{Out, i, ""}, func(e exit) string { return e.results[i] })
	}
	for j := range nin {
		add(Ref{In, j, ""}, func(e exit) string { return e.inputs[j] })
	}
	return capped(list, maxTold)
}

// collectAnswers lists the answers of the calls that can be reached.
func (f *Function) collectAnswers(s *Summary) {
	always := !s.Open
	for _, b := range f.SSA.Blocks {
		for i, instr := range b.Instrs {
			call, ok := instr.(*ssa.Call)
			if !ok {
				continue
			}
			r := f.Reply(call)
			if r == nil || r.Writer == nil || !f.Control().Reachable(nil, nil).has(b.Index, i) {
				continue
			}
			at := f.place(call.Pos())
			for _, p := range f.refs(r.Writer) {
				if p.root.input < 0 {
					continue
				}
				for _, a := range f.answersOf(call, r) {
					a.Writer = Ref{In, p.root.input, p.path}
					a.Always, a.At = always, at
					s.Answers = append(s.Answers, a)
				}
			}
		}
	}
	slices.SortStableFunc(s.Answers, func(a, b Answer) int {
		return cmp.Or(compareRefs(a.Writer, b.Writer), cmp.Compare(b.Kind, a.Kind), cmp.Compare(a.Status, b.Status), cmp.Compare(a.StatusFrom, b.StatusFrom), cmp.Compare(a.StatusField, b.StatusField))
	})
	s.Answers = slices.CompactFunc(s.Answers, func(a, b Answer) bool {
		return a.Kind == b.Kind && a.sameStatus(b)
	})
	s.Answers = capped(s.Answers, maxAnswers)
}

// answersOf are the answers that a call stands for: its own, or those of the
// function of ours that it calls.
func (f *Function) answersOf(call *ssa.Call, r *Reply) []Answer {
	what := Hop{At: f.place(call.Pos()), Message: "answered by " + r.What}
	if r.target.summary == nil {
		a := Answer{Kind: r.Kind, Status: r.Status, Named: r.Named, Stops: r.Stops, Hops: []Hop{what}}
		if r.Status == StatusUnknown && r.Kind >= SetsOnly {
			a.StatusFrom, a.StatusField = f.statusInput(call)
		}
		return []Answer{a}
	}
	var list []Answer
	for _, a := range r.target.summary.Answers {
		if a.Writer.Side != In {
			continue
		}
		if a.StatusFrom > 0 {
			a = f.statusOfInput(a, r.target.operands[a.StatusFrom-1].v)
		}
		a.Hops = r.target.hops(a.Hops, f, call)
		list = append(list, a)
	}
	return list
}

// statusInput says where a modelled answer's status comes from.
func (f *Function) statusInput(call *ssa.Call) (from int, field string) {
	obj := call.Call.Method
	if !call.Call.IsInvoke() {
		if fn := call.Call.StaticCallee(); fn != nil {
			obj = funcObject(fn)
		}
	}
	if obj == nil {
		return 0, ""
	}
	for _, row := range f.pkg.rows.Functions(obj) {
		if row.Kind != model.Answer {
			continue
		}
		path := strings.TrimPrefix(row.Status, "code ")
		if v := operandAt(path, obj, &call.Call); v != nil {
			if from, field := f.statusFrom(v); from > 0 {
				return from, field
			}
		}
	}
	return 0, ""
}

// returned lists the answers that the function returns: errors that a
// framework turns into a status.
func (f *Function) returned(s *Summary) {
	for _, ret := range f.returns() {
		for j, v := range ret.Results {
			f.returnedValue(s, j, v, 0)
		}
	}
	s.Answers = capped(s.Answers, 2*maxAnswers)
}

func (f *Function) returnedValue(s *Summary, j int, v ssa.Value, depth int) {
	switch x := v.(type) {
	case *ssa.MakeInterface:
		f.returnedValue(s, j, x.X, depth)
	case *ssa.ChangeInterface:
		f.returnedValue(s, j, x.X, depth)
	case *ssa.Phi:
		if depth < 3 {
			for _, e := range x.Edges {
				f.returnedValue(s, j, e, depth+1)
			}
		}
	case *ssa.Extract:
		if call, ok := x.Tuple.(*ssa.Call); ok {
			f.returnedCall(s, j, call, x.Index)
		}
	case *ssa.Call:
		f.returnedCall(s, j, x, 0)
	}
}

func (f *Function) returnedCall(s *Summary, j int, call *ssa.Call, index int) {
	add := func(a Answer) {
		a.Writer, a.Always = Ref{Out, j, ""}, false
		for _, b := range s.Answers {
			if b.sameStatus(a) {
				return
			}
		}
		s.Answers = append(s.Answers, a)
	}
	targets, obj := f.targets(&call.Call)
	if obj != nil && index == 0 {
		for _, row := range f.pkg.rows.Functions(obj) {
			if row.Kind == model.Answer && row.Writer == "returned" {
				at := f.place(call.Pos())
				a := Answer{Kind: Full, Status: f.rowStatus(row, obj, &call.Call), At: at, Hops: []Hop{{At: at, Message: "made by " + row.Name()}}}
				if a.Status == StatusUnknown {
					a.StatusFrom, a.StatusField = f.statusInput(call)
				}
				add(a)
			}
		}
	}
	if len(targets) != 1 || !targets[0].ours {
		return
	}
	for _, a := range targets[0].summary.Answers {
		if a.Writer != (Ref{Out, index, ""}) {
			continue
		}
		if a.StatusFrom > 0 && a.StatusFrom <= len(targets[0].operands) {
			a = f.statusOfInput(a, targets[0].operands[a.StatusFrom-1].v)
		}
		a.Hops = targets[0].hops(a.Hops, f, call)
		add(a)
	}
}

// recovers reports whether a deferred function of f may stop a panic.
func (f *Function) recovers() bool {
	for _, b := range f.SSA.Blocks {
		for _, instr := range b.Instrs {
			d, ok := instr.(*ssa.Defer)
			if !ok {
				continue
			}
			for _, v := range f.functionValues(d.Call.Value) {
				fn, _ := v.(*ssa.Function)
				if mc, ok := v.(*ssa.MakeClosure); ok {
					fn = mc.Fn.(*ssa.Function)
				}
				if fn == nil || callsRecover(fn) {
					return true
				}
			}
		}
	}
	return false
}

func callsRecover(fn *ssa.Function) bool {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if c, ok := instr.(*ssa.Call); ok {
				if bi, ok := c.Call.Value.(*ssa.Builtin); ok && bi.Name() == "recover" {
					return true
				}
			}
		}
	}
	return false
}

func standard(path string) bool { return ours.Standard(path) }
