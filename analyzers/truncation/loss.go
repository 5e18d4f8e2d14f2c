package truncation

import (
	"cmp"
	"fmt"
	"go/token"
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/summary"
)

// A loss is a place where a value loses its end.
type loss struct {
	fn      *summary.Function
	event   summary.Event
	pos     token.Pos
	guesses int // how much of it is not proven
}

// losses lists the places of a function where values lose their end, the
// surest use of each.
func losses(fn *summary.Function) []loss {
	best := map[token.Pos]loss{}
	var order []token.Pos
	for _, e := range fn.Events {
		if !counts(fn, e) {
			continue
		}
		pos, _ := fn.CutAt(e)
		if !pos.IsValid() {
			pos = e.Pos
		}
		l := loss{fn: fn, event: e, pos: pos, guesses: guesses(fn, e)}
		old, seen := best[pos]
		if !seen {
			order = append(order, pos)
		}
		if !seen || cmp.Compare(l.guesses, old.guesses) < 0 || l.guesses == old.guesses && l.event.Label.Has(summary.Secret) && !old.event.Label.Has(summary.Secret) {
			best[pos] = l
		}
	}
	var out []loss
	for _, pos := range order {
		out = append(out, best[pos])
	}
	return out
}

// counts reports whether an event is the use of something that lacks its end
// and should not.
func counts(fn *summary.Function, e summary.Event) bool {
	l := e.Label
	if !l.Has(summary.Shortened) || l.Has(summary.CutReported|summary.BoundRefuse|summary.MapKey) || l.State >= summary.FastHashed {
		return false
	}
	if e.Use.Kind == summary.Sunk && !slices.Contains([]string{"metadata", "store", "cookie", "file"}, e.Use.Sink) {
		return false // shown, answered or logged
	}
	if _, isUse := uses[e.Use.Kind]; !isUse {
		return false
	}
	precious := l.Has(summary.Secret | summary.Body)
	switch {
	case l.Has(summary.Cut | summary.LinesCut):
		return precious || e.Use.Kind == summary.Keyed
	case !precious || fn.OverflowTested(e) || fn.WholeBeside(e):
		return false
	}
	return e.Use.Kind != summary.Given && e.Use.Kind != summary.Held
}

// guesses counts what is not proven of a loss: that the value is a secret, or
// where it goes.
func guesses(fn *summary.Function, e summary.Event) int {
	n := 0
	l := e.Label
	switch {
	case l.Has(summary.Body):
	case l.Has(summary.Secret):
		if src := fn.Source(l); l.Has(summary.Named) && (src == nil || src.Facets&summary.Secret == 0 || src.Facets&summary.Named != 0) {
			n++
		}
	default:
		n++
	}
	switch e.Use.Kind {
	case summary.Sunk:
		if e.Use.Facets&summary.Named != 0 && !l.Has(summary.Secret) {
			n++
		}
	case summary.Given, summary.Reinstall:
		n++
	}
	return n
}

// message words the finding; the path tells where and how the value was cut
// when a callee did it.
func (l loss) message(path []finding.Step) string {
	e := l.event
	switch {
	case e.Label.Has(summary.Cut):
		return fmt.Sprintf("%s is %s without an error%s: %s; refuse what is longer", subject(l.fn, e), how(path), l.where(path), consequence(e))
	case e.Label.Has(summary.LinesCut):
		return fmt.Sprintf("the scanner stops at a line of 64 KiB, and its error is not asked for: %s; check Err after the loop", consequence(e))
	}
	return fmt.Sprintf("%s is read up to a limit and ends there without an error%s: %s; use http.MaxBytesReader, or read one byte more than the limit and refuse what has it",
		subject(l.fn, e), l.where(path), consequence(e))
}

// how takes the words for the cut from the step that tells of it.
func how(path []finding.Step) string {
	for _, s := range slices.Backward(path) {
		if strings.HasPrefix(s.Message, "cut to ") {
			return s.Message
		}
	}
	return "shortened"
}

// where names the callee's line that cut, when it was a callee.
func (l loss) where(path []finding.Step) string {
	if l.fn.CutHere(l.event) {
		return ""
	}
	for _, s := range slices.Backward(path) {
		if strings.HasPrefix(s.Message, "cut to ") {
			return " (" + s.At.String() + ")"
		}
	}
	return ""
}

// subject names what loses its end.
func subject(fn *summary.Function, e summary.Event) string {
	l := e.Label
	if l.Has(summary.Body) && !l.Has(summary.Secret) {
		return "the request's body"
	}
	if src := fn.Source(l); src != nil {
		if src.What == "value" {
			return "a key"
		}
		return src.What
	}
	index, path, _ := l.Input()
	if index >= len(fn.SSA.Params) {
		return "a captured secret"
	}
	name := fn.SSA.Params[index].Name()
	switch {
	case l.Has(summary.Body):
		return "the request's body"
	case path != "":
		return strings.Trim(path[strings.LastIndexAny(path, ".{[")+1:], "{}[]*") + " of " + name
	}
	return "parameter " + name
}
