package routes

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
	"github.com/credvet/credvet/cmd/internal/report"
)

// An Explanation is what the engine knows of what stands at a line.
type Explanation struct {
	Functions []driver.Function // around the line, innermost first
	Routes    []driver.Route    // registered there, or leading through one of the functions
	findings  []driver.Finding
	silences  []driver.Silence
}

// Explain picks what there is to say about a line from the result of a run
// that was given the line as its spot.
func Explain(res *driver.Result, spot *driver.Spot) *Explanation {
	e := &Explanation{Functions: res.Around, findings: res.Findings, silences: res.Silences}
	for i := range res.Routes {
		r := &res.Routes[i]
		at := r.Registration
		if at.Line == spot.Line && spot.Is(at.Abs) || slices.ContainsFunc(e.Functions, func(f driver.Function) bool { return leadsThrough(r, &f) }) {
			e.Routes = append(e.Routes, *r)
		}
	}
	return e
}

// leadsThrough reports whether a request to a route gets to a function: it is
// the handler, stands before it, or is called on the way to an effect.
func leadsThrough(r *driver.Route, f *driver.Function) bool {
	if f.Spans(r.HandlerAt) {
		return true
	}
	for _, l := range r.Chain {
		if f.Spans(l.Position) {
			return true
		}
	}
	for _, e := range r.Effects {
		if f.Spans(e.Position) || slices.ContainsFunc(e.Path, func(s driver.Step) bool { return f.Spans(s.Position) }) {
			return true
		}
	}
	return false
}

// Write writes the explanation for people: first the functions, whoever calls
// them, then each route that leads there, with what each rule makes of it.
func (e *Explanation) Write(w io.Writer) error {
	out := &lines{Writer: bufio.NewWriter(w)}
	for i := range e.Functions {
		e.function(out, &e.Functions[i])
	}
	for i := range e.Routes {
		e.route(out, &e.Routes[i])
	}
	if len(e.Routes) == 0 {
		out.put(0, "no route is known that leads here: rules about routes have nothing to say")
	}
	return out.Flush()
}

// lines are written with an indent, and cleaned of what terminals obey.
type lines struct {
	*bufio.Writer
	some bool
}

func (l *lines) put(depth int, format string, args ...any) {
	fmt.Fprintln(l, strings.Repeat(indent, depth)+report.Clean(fmt.Sprintf(format, args...)))
	l.some = true
}

// part begins a part, behind an empty line.
func (l *lines) part(format string, args ...any) {
	if l.some {
		fmt.Fprintln(l)
	}
	l.put(0, format, args...)
}

func (e *Explanation) function(out *lines, f *driver.Function) {
	kind := "a function"
	if f.Handler {
		kind = "it is given requests"
	}
	out.part("%s (%s): %s", f.Name, place(f.Position), kind)
	if f.Public != "" {
		out.put(1, "public: %s", f.Public)
	}
	effects(out, f.Effects, false)
	for _, c := range f.Checks {
		for i, v := range c.Guards {
			out.put(1, "if %s: %s has accepted, by %s", c.Tells, titleOf(c.Of[i]), by(v))
		}
	}
	if len(f.Effects)+len(f.Checks) == 0 {
		out.put(1, "nothing that it does asks for a guard, and it is none")
	}
	if f.Partial {
		out.put(1, "it does more than is kept: a bound of the analysis was hit")
	}
	for _, found := range e.findings {
		if found.Subject == nil && f.Spans(found.Position) {
			out.put(1, "%s (%s): %s", found.Rule, place(found.Position), verdict(&found))
		}
	}
}

// effects lists what is done, how control gets there, and what stands before;
// but for the method, if the registration settles that.
func effects(out *lines, list []driver.Effect, settled bool) {
	for i := range list {
		x := &list[i]
		words, _ := deed(x.Kind)
		text := about(words, []string{x.Secret}) + " " + short(x.What)
		if x.Named {
			text += ", told by its name"
		}
		if x.Chain {
			text += ", in middleware"
		}
		out.put(1, "%s (%s)", text, place(x.Position))
		for _, s := range x.Path {
			out.put(2, "%s (%s)", s.Message, place(s.Position))
		}
		for _, text := range standing(x, settled) {
			out.put(2, "%s", text)
		}
	}
}

// standing says for each guard whether it stands before an effect: those that
// the effect asks for, and those that are there all the same.
func standing(x *driver.Effect, settled bool) []string {
	asked := analyzers.AskedBy(x.Kind)
	var list []string
	for _, g := range guards {
		if settled && g.guard == analyzers.Method {
			continue
		}
		v := x.Guards[g.guard]
		switch {
		case v.Status == analyzers.Guarded:
			list = append(list, g.title+": yes, by "+by(v))
		case v.Status == analyzers.Unsure && slices.Contains(asked, g.guard):
			list = append(list, g.title+": not known: "+by(v))
		case slices.Contains(asked, g.guard):
			text := g.title + ": no"
			if v.By != "" {
				text += ", what is there " + v.By
			}
			list = append(list, text)
		}
	}
	return list
}

// by is what guards, or why that is not known, with its place.
func by(v driver.Verdict) string {
	text := short(v.By)
	if v.At.Line > 0 {
		text += " (" + place(v.At) + ")"
	}
	if v.Named {
		text += ", told by its name"
	}
	return text
}

func (e *Explanation) route(out *lines, r *driver.Route) {
	out.part("%s (%s): %s, handled by %s", name(r), place(r.Registration), StateOf(r), handler(r))
	for _, s := range r.Via {
		out.put(1, "%s (%s)", s.Message, place(s.Position))
	}
	for _, l := range r.Chain {
		out.put(1, "behind %s", link(&l))
	}
	effects(out, r.Effects, len(r.Methods) > 0)
	for _, text := range remarks(r) {
		out.put(1, "%s", text)
	}
	for _, rule := range analyzers.RuleNames() {
		e.judged(out, r, rule)
	}
}

// link is a link of the chain with the guards that it is.
func link(l *driver.Link) string {
	text := short(l.Name)
	if l.Line > 0 {
		text += " (" + place(l.Position) + ")"
	}
	var is []string
	for _, g := range guards {
		switch v := l.Guards[g.guard]; v.Status {
		case analyzers.Guarded:
			is = append(is, g.title+" by "+by(v))
		case analyzers.Unsure:
			is = append(is, "perhaps "+g.title+": "+by(v))
		}
	}
	if len(is) == 0 {
		is = append(is, "no guard")
	}
	if l.Note != "" {
		is = append(is, l.Note)
	}
	return text + ": " + strings.Join(is, "; ")
}

// judged says what a rule makes of a route.
func (e *Explanation) judged(out *lines, r *driver.Route, rule string) {
	spoke := false
	for i := range e.findings {
		f := &e.findings[i]
		if f.Rule == rule && f.Subject != nil && same(f.Subject, &r.Subject) {
			out.put(1, "%s: %s", rule, verdict(f))
			spoke = true
		}
	}
	for i := range e.silences {
		s := &e.silences[i]
		if s.Rule == rule && !spoke && same(&s.Subject, &r.Subject) {
			out.put(1, "%s is silent: %s", rule, s.Reason)
		}
	}
}

func same(a, b *driver.Subject) bool { return a.Key() == b.Key() && a.Registration == b.Registration }

// verdict is a finding in short.
func verdict(f *driver.Finding) string {
	if s := f.Suppressed; s != nil {
		return fmt.Sprintf("silenced by %s: %s; it would say: %s", s.By, s.Reason, f.Message)
	}
	return fmt.Sprintf("reports, at %s confidence: %s", f.Confidence, f.Message)
}
