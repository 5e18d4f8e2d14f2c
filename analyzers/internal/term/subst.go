package term

import (
	"slices"
	"strconv"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/finding"
)

// The bounds of rewriting one term: the terms inside each other, and all that
// are met on the way. What calls itself through values that it makes would
// otherwise grow without end.
const (
	maxDepth = 24
	maxSteps = 50_000
)

// A work is what rewriting may still do.
type work struct {
	depth int
	left  *int
}

func (w work) deeper() work { return work{w.depth + 1, w.left} }

// step counts a step, and reports whether it may be taken.
func (w *work) step() bool {
	if w.left == nil {
		left := maxSteps
		w.left = &left
	}
	*w.left--
	return w.depth <= maxDepth && *w.left >= 0
}

// An Instance is a behaviour whose inputs are known: a call.
type Instance struct {
	Inputs []Term
	Site   string // renames the routers that the callee makes
	work   work
}

// Inputs gives the inputs of a function term when it is called with args.
func (t Term) Inputs(args []Term) []Term {
	if t.Recv {
		return append(append([]Term(nil), t.Args...), args...)
	}
	if t.Body == nil {
		return args
	}
	in := make([]Term, t.Body.Params, t.Body.Params+len(t.Args))
	copy(in, args)
	return append(in, t.Args...)
}

// Put replaces the inputs in a term.
func (in Instance) Put(t Term) Term {
	if !in.work.step() {
		return Why("it is too large, or nested too deep")
	}
	next := Instance{in.Inputs, in.Site, in.work.deeper()}
	switch t.Op {
	case Input:
		if t.Index >= len(in.Inputs) {
			return Why("it is not known what is passed")
		}
		got := Select(in.Inputs[t.Index], t.Text)
		if t.Field != "" && got.Field == "" && (got.Op == Input || got.Op == Router) {
			got.Field = t.Field
		}
		got.Held = got.Op == Input && (got.Held || t.Held)
		return got
	case Router:
		if in.Site != "" && !strings.HasPrefix(t.Key, "global:") {
			t.Key = Rename(in.Site, t.Key)
		}
		t.Args = next.all(t.Args)
		return t
	case Join:
		var c choice
		for i := 0; i < len(t.Args) && !c.full(); i++ {
			c.add(next.Put(t.Args[i]))
		}
		return c.term()
	case Func, List, Struct:
		t.Args = next.all(t.Args)
		if t.Op == List {
			t.Args = spread(t.Args)
		}
		return t
	case Each:
		return Select(Term{Op: Each, Key: Rename(in.Site, t.Key), Args: next.all(t.Args)}, t.Text)
	case Apply:
		return next.reduce(t)
	}
	return t
}

func (in Instance) reduce(t Term) Term {
	args := in.all(t.Args)
	return reduce(Term{Op: Apply, Index: t.Index, Key: Rename(in.Site, t.Key), Text: t.Text, Args: args}, in.work)
}

// Reduce applies a function whose behaviour is known.
func Reduce(t Term) Term { return reduce(t, work{}) }

func reduce(t Term, w work) Term {
	if t.Op != Apply || !w.step() {
		return t
	}
	f := t.Args[0]
	switch f.Op {
	case Lib:
		switch f.Text {
		case "+":
			return concat(t)
		case foldForward, foldBackward:
			return fold(t, w)
		}
	case Join:
		var c choice
		for i := 0; i < len(f.Args) && !c.full(); i++ {
			c.add(reduce(Term{Op: Apply, Index: t.Index, Key: t.Key, Text: t.Text, Args: append([]Term{f.Args[i]}, t.Args[1:]...)}, w.deeper()))
		}
		return Select(c.term(), t.Text)
	case Func:
		if f.Body != nil && t.Index < len(f.Body.Returns) && f.Body.Returns[t.Index].Known() {
			in := Instance{f.Inputs(t.Args[1:]), t.Key, w.deeper()}
			return Select(in.Put(f.Body.Returns[t.Index]), t.Text)
		}
	}
	return t
}

func (in Instance) all(args []Term) []Term {
	if !slices.ContainsFunc(args, open) {
		return args
	}
	out := make([]Term, len(args))
	for i, a := range args {
		out[i] = in.Put(a)
	}
	return out
}

// open reports whether a term is another one in an instance.
func open(t Term) bool {
	switch t.Op {
	case Input, Router, Each, Apply:
		return true
	}
	return slices.ContainsFunc(t.Args, open)
}

// spread puts lists that stand for several elements of a list in their place.
func spread(args []Term) []Term {
	for i, a := range args {
		if a.Key == "..." {
			var out []Term
			out = append(out, args[:i]...)
			if a.Op == List {
				out = append(out, a.Args...)
				return append(out, spread(args[i+1:])...)
			}
		}
	}
	return args
}

// Rename makes the key of a router that a callee makes unique for a call.
func Rename(site, key string) string {
	if site == "" || key == "" || strings.HasPrefix(key, "global:") {
		return key
	}
	if strings.Count(key, "<") > 8 {
		return key
	}
	return key + "<" + site
}

// Select gives what stands at an access path of a term.
func Select(t Term, path string) Term {
	for path != "" {
		var sel string
		sel, path = cutSelector(path)
		switch t.Op {
		case Input:
			t.Text += sel
			t.Field, t.Held = "", false
		case Each, Apply:
			t.Text += sel
		case Struct:
			t = fieldOf(t, sel)
		case List:
			t = JoinOf(t.Args...)
		case Join:
			alts := make([]Term, len(t.Args))
			for i, a := range t.Args {
				alts[i] = Select(a, sel)
			}
			t = JoinOf(alts...)
		case Nil:
			return t
		default:
			return Why("it is not known what stands there")
		}
	}
	return t
}

func fieldOf(t Term, sel string) Term {
	for i, k := range t.Keys {
		if k == sel {
			return t.Args[i]
		}
	}
	return Term{Op: Nil}
}

func cutSelector(path string) (first, rest string) {
	if i := strings.IndexAny(path[1:], ".["); i >= 0 {
		return path[:i+1], path[i+1:]
	}
	return path, ""
}

// Site spells a place as the key of what is made there.
func Site(p finding.Place) string { return placeKey(p) }

// Loops lists the loops that a term depends on and that can be unrolled.
func (t Term) loops(out map[string]Term) {
	if t.Op == Each && len(t.Args) == 1 && t.Args[0].Op == List {
		if _, ok := out[t.Key]; !ok {
			out[t.Key] = t.Args[0]
		}
	}
	for _, a := range t.Args {
		a.loops(out)
	}
}

// at puts element i of a loop's list in its place.
func (t Term) at(loop string, index int, elem Term) Term {
	if t.Op == Each && t.Key == loop {
		return Select(elem, t.Text)
	}
	if t.Op == Router {
		return t.numbered(loop, index)
	}
	if len(t.Args) > 0 {
		args := make([]Term, len(t.Args))
		for i, a := range t.Args {
			args[i] = a.at(loop, index, elem)
		}
		t.Args = args
		if t.Op == Apply {
			return Reduce(t)
		}
	}
	return t
}

// numbered tells the routers apart that a loop makes; Args of a router are the
// list elements that its making depended on.
func (t Term) numbered(loop string, index int) Term {
	for _, a := range t.Args {
		if a.Op == Each && a.Key == loop {
			t.Key += "/" + strconv.Itoa(index)
			t.Args = nil
			return t
		}
	}
	return t
}

// Depends gives the elements of lists that a term depends on.
func (t Term) Depends() []Term {
	if t.Op == Each {
		return []Term{t}
	}
	var out []Term
	for _, a := range t.Args {
		out = append(out, a.Depends()...)
	}
	return out
}

// maxUnroll bounds the unrolling of one loop.
const maxUnroll = 400

// Unroll repeats an event for each element of the lists that it depends on.
func (e Event) Unroll() []Event {
	loops := map[string]Term{}
	e.terms(func(t *Term) { t.loops(loops) })
	loop := ""
	for k := range loops {
		if loop == "" || k < loop {
			loop = k
		}
	}
	if loop == "" {
		return []Event{e}
	}
	var out []Event
	for i, elem := range loops[loop].Args {
		if i >= maxUnroll {
			break
		}
		c := e.copied()
		c.terms(func(t *Term) { *t = t.at(loop, i, elem) })
		c.Conds = without(c.Conds, loop)
		if c.Made != "" {
			c.Made += "/" + strconv.Itoa(i)
		}
		out = append(out, c.Unroll()...)
	}
	return out
}

func without(conds []string, loop string) []string {
	var out []string
	for _, c := range conds {
		if c != loop {
			out = append(out, c)
		}
	}
	return out
}

func (e Event) copied() Event {
	e.With = append([]Term(nil), e.With...)
	return e
}

// terms visits the terms of an event.
func (e *Event) terms(visit func(*Term)) {
	visit(&e.Router)
	visit(&e.Pattern)
	visit(&e.Methods)
	visit(&e.Handler)
	for i := range e.With {
		visit(&e.With[i])
	}
}

// PutEvent replaces the inputs in an event, and unrolls it.
func (in Instance) PutEvent(e Event) []Event {
	e = e.copied()
	e.terms(func(t *Term) { *t = in.Put(*t) })
	e.Made = Rename(in.Site, e.Made)
	e.With = spread(e.With)
	return e.Unroll()
}

// Concat joins two texts.
func Concat(a, b Term) Term {
	return Reduce(Term{Op: Apply, Args: []Term{{Op: Lib, Text: "+"}, a, b}})
}

// concat folds a concatenation of constants.
func concat(t Term) Term {
	if len(t.Args) == 3 && t.Args[1].Op == Text && t.Args[2].Op == Text {
		return Const(t.Args[1].Text + t.Args[2].Text)
	}
	return t
}

// Spell gives a text with "…" for the parts that are not known.
func Spell(t Term) string {
	switch {
	case t.Op == Text:
		return t.Text
	case t.Op == Nil:
		return ""
	case t.Op == Apply && t.Args[0].Op == Lib:
		return spellCall(t.Args[0].Text, t.Args[1:])
	}
	return "…"
}

// Closed reports whether a term depends on no input but on those that are
// kept in fields of which owned says that the package fills them.
func (t Term) Closed(owned func(field string) bool) bool {
	if t.Op == Input {
		return t.Field != "" && owned(t.Field)
	}
	if t.Op == Func && t.Body != nil && t.Recv && len(t.Args) == 1 && t.Args[0].Op == Input {
		return t.delegates(owned)
	}
	open := slices.ContainsFunc(t.Args, func(a Term) bool { return !a.Closed(owned) })
	if open && t.Op == Func && t.Body != nil && !t.Recv && !t.Body.Partial {
		_, open = t.calls(owned) // of what a literal has at hand, only what it hands the request to counts
	}
	return !open
}

// delegates: a method of an object that came in is closed if what it calls of
// the object is.
func (t Term) delegates(owned func(field string) bool) bool {
	some, open := t.calls(owned)
	return some && !open
}

// calls reports whether a function hands the request on, and whether it does so
// to what is not closed.
func (t Term) calls(owned func(field string) bool) (some, open bool) {
	in := Instance{Inputs: t.Inputs(nil)}
	for _, c := range t.Body.Calls {
		if c.Next {
			some = true
			open = open || !in.Put(c.Callee).Closed(owned)
		}
	}
	return some, open
}

// EventsOf gives the events of a behaviour that may be nil.
func (b *Behaviour) EventsOf() []Event {
	if b == nil {
		return nil
	}
	return b.Events
}

// spellCall spells the texts that some functions of the standard library make.
func spellCall(name string, args []Term) string {
	parts := func(list []Term) []string {
		var out []string
		for _, a := range list {
			if a.Op == List {
				for _, x := range a.Args {
					out = append(out, Spell(x))
				}
				continue
			}
			out = append(out, Spell(a))
		}
		return out
	}
	switch name {
	case "+":
		return strings.Join(parts(args), "")
	case "path.Join", "url.JoinPath":
		return joinPath(parts(args))
	case "fmt.Sprintf":
		return sprintf(parts(args))
	}
	return "…"
}

func joinPath(parts []string) string {
	out := ""
	for _, p := range parts {
		if out != "" && !strings.HasSuffix(out, "/") && !strings.HasPrefix(p, "/") {
			out += "/"
		}
		out += p
	}
	return strings.ReplaceAll(out, "//", "/")
}

// sprintf puts arguments in the place of verbs.
func sprintf(parts []string) string {
	if len(parts) == 0 {
		return "…"
	}
	out, rest := "", parts[1:]
	format := parts[0]
	for {
		i := strings.IndexByte(format, '%')
		if i < 0 || i+1 >= len(format) {
			return out + format
		}
		out += format[:i]
		if format[i+1] == '%' {
			out += "%"
		} else if len(rest) > 0 {
			out, rest = out+rest[0], rest[1:]
		} else {
			out += "…"
		}
		format = format[i+2:]
	}
}

// Awaits reports whether a handler is, or hands requests on to, what a caller passes.
func (t Term) Awaits() bool {
	switch t.Op {
	case Input, Each:
		return true
	case Apply:
		for _, a := range t.Args[1:] {
			if a.Awaits() {
				return true
			}
		}
	case Join:
		for _, a := range t.Args {
			if a.Awaits() {
				return true
			}
		}
	case Func:
		if t.Body == nil {
			return false
		}
		in := Instance{Inputs: t.Inputs(nil)}
		for _, c := range t.Body.Calls {
			if callee := in.Put(c.Callee); c.Next && (callee.Op == Input && callee.Field == "" || callee.Op == Each || callee.Op == Func && callee.Awaits()) {
				return true
			}
		}
	}
	return false
}
