// Package routes shows the attack surface of a service: what requests can
// reach, what that does, and what stands before it. Each format has a file.
// All are made from the same table, so they agree.
package routes

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
	"github.com/credvet/credvet/cmd/internal/report"
)

// A Table is what there is to show.
type Table struct {
	Tool     report.Tool
	Dir      string // what files are relative to
	Routes   []driver.Route
	Errors   []driver.Error
	Packages int     // that were analysed
	Change   *Change // against a base; nil if none was asked for
}

// A Reporter writes a table in one format. It fails only when w does.
type Reporter interface {
	Report(w io.Writer, t *Table) error
}

// guards are the columns, in their order.
var guards = []struct {
	guard       analyzers.Guard
	head, title string
	key         string
}{
	{analyzers.Authn, "AUTHN", "authentication", "authentication"},
	{analyzers.Authz, "AUTHZ", "authorization", "authorization"},
	{analyzers.RateLimit, "RATE", "rate limit", "rate_limit"},
	{analyzers.BodyLimit, "BODY", "body limit", "body_limit"},
	{analyzers.Method, "METHOD", "method restriction", "method"},
}

// The answers to whether a guard is there.
const (
	yes     = "yes"
	no      = "no"
	unknown = "unknown"
	none    = "n/a" // nothing asks for it
)

// answer says whether a guard stands before what a route does.
func answer(r *driver.Route, g analyzers.Guard) string {
	v := r.Guards[g]
	switch {
	case v.Status == analyzers.Guarded:
		return yes
	case !v.Asked && r.Unresolved == "":
		return none
	case v.Status == analyzers.Unsure, !v.Asked:
		return unknown
	}
	return no
}

// because is by what a guard is there, with its place, or why that is not
// known; "" if there is nothing to say.
func because(r *driver.Route, g analyzers.Guard) string {
	v := r.Guards[g]
	switch answer(r, g) {
	case yes, unknown:
		if v.At.Line > 0 && v.By != "" {
			return short(v.By) + " (" + place(v.At) + ")"
		}
		if v.By == "" {
			return r.Unresolved
		}
		return short(v.By)
	}
	return ""
}

// A State sums a route up.
type State string

// The states, from worst to best.
const (
	Unguarded     State = "unguarded"     // something that it does asks for a guard that is not there
	Unknown       State = "unknown"       // it is not known whether something is missing
	Authenticated State = "authenticated" // it lacks authorization, but is told who asks: whoever is known may
	Public        State = "public"        // it lacks authorization, and is meant to
	Guarded       State = "guarded"       // all that is asked for is there
)

// states in the order in which they are counted; the last ones only if there
// are any.
var states = []State{Guarded, Unguarded, Unknown, Authenticated, Public}

const always = 3 // states that are counted even if there are none

// StateOf sums a route up. Authentication is not asked for by itself: what
// needs to know who asks, needs to know whether they may. But where it is there,
// a missing authorization may be what the service means.
func StateOf(r *driver.Route) State {
	state := Guarded
	for _, g := range guards {
		a := answer(r, g.guard)
		if a == no && g.guard == analyzers.Authz {
			a = withoutAuthz(r, &state)
		}
		switch {
		case g.guard == analyzers.Authn:
		case a == no:
			return Unguarded
		case a == unknown:
			state = Unknown
		}
	}
	if r.Open != "" || r.Unresolved != "" {
		return Unknown
	}
	return state
}

// withoutAuthz says what it means that a route lacks authorization: that can
// be as it should be.
func withoutAuthz(r *driver.Route, state *State) string {
	switch a := answer(r, analyzers.Authn); {
	case a == unknown:
		return unknown
	case a == yes:
		*state = Authenticated
		return yes
	case r.Public != "":
		*state = Public
		return yes
	}
	return no
}

// tally is how many routes are in each state: "4 routes: 3 guarded, 1 unknown".
func tally(list []driver.Route) string {
	counts := map[State]int{}
	for i := range list {
		counts[StateOf(&list[i])]++
	}
	var parts []string
	for i, s := range states {
		if n := counts[s]; n > 0 || i < always {
			parts = append(parts, fmt.Sprintf("%d %s", n, s))
		}
	}
	return count(len(list), "route") + ": " + strings.Join(parts, ", ")
}

// name is a route as people call it: methods and pattern.
func name(r *driver.Route) string {
	if len(r.Methods) == 0 {
		return "any " + r.Pattern
	}
	return strings.Join(r.Methods, ",") + " " + r.Pattern
}

// handler is the name of the handler, if it has one.
func handler(r *driver.Route) string {
	if r.Handler == "" {
		return "(not known)"
	}
	return r.Handler
}

// place is file:line, as much of it as is known.
func place(p driver.Position) string {
	p.Column = 0
	return p.String()
}

// deeds are the effects in the order in which they are told, in words for
// people and for scripts.
var deeds = []struct {
	kind       analyzers.EffectKind
	words, key string
}{
	{analyzers.Elevates, "elevates by", "elevates"},
	{analyzers.VerifiesLogin, "verifies a credential by", "verifies_credential"},
	{analyzers.ReadsSecret, "hands out a secret by", "reads_secret"},
	{analyzers.WritesSecret, "stores a secret in", "writes_secret"},
	{analyzers.ChangesState, "changes state by", "changes_state"},
	{analyzers.ReadsBody, "reads the body whole by", "reads_body"},
	{analyzers.VerifiesProof, "verifies a token or signature by", "verifies_signature"},
}

// deed gives the words for a kind of effect.
func deed(kind analyzers.EffectKind) (words, key string) {
	for _, d := range deeds {
		if d.kind == kind {
			return d.words, d.key
		}
	}
	return kind.String(), kind.String()
}

// does says in short what a route does, each kind once.
func does(r *driver.Route) []string {
	var list []string
	for _, d := range deeds {
		if what := whats(r, d.kind); len(what) > 0 {
			for i := range what {
				what[i] = short(what[i])
			}
			list = append(list, about(d.words, secrets(r, d.kind))+" "+strings.Join(what, ", "))
		}
	}
	return list
}

// about puts the secrets that it is about into the words for a deed: "stores a
// secret (User.Password) in".
func about(words string, names []string) string {
	i := strings.LastIndexByte(words, ' ')
	list := strings.Join(slices.DeleteFunc(slices.Clone(names), func(s string) bool { return s == "" }), ", ")
	if list == "" {
		return words
	}
	return words[:i] + " (" + list + ")" + words[i:]
}

// secrets names what the effects of a kind are about, each once.
func secrets(r *driver.Route, kind analyzers.EffectKind) []string {
	var list []string
	for _, e := range r.Effects {
		if e.Kind == kind && !e.Chain && !slices.Contains(list, e.Secret) {
			list = append(list, e.Secret)
		}
	}
	return list
}

// short takes the path off the package in a name like go.etcd.io/bbolt.DB.Update.
func short(what string) string {
	if strings.ContainsAny(what, " ()\"'") {
		return what
	}
	return what[strings.LastIndexByte(what, '/')+1:]
}

// whats are the objects of the effects of a kind, each once. What middleware
// does belongs to the guards.
func whats(r *driver.Route, kind analyzers.EffectKind) []string {
	list := []string{}
	for _, e := range r.Effects {
		if e.Kind == kind && !e.Chain && !slices.Contains(list, e.What) {
			list = append(list, e.What)
		}
	}
	return list
}

// trivial reports whether a guard is no more than what the route's name says.
func trivial(r *driver.Route, g analyzers.Guard) bool {
	v := r.Guards[g]
	return g == analyzers.Method && len(r.Methods) > 0 && v.At.Line == 0
}

// has reports whether the handler of a route has an effect of a kind.
func has(r *driver.Route, kind analyzers.EffectKind) bool {
	return slices.ContainsFunc(r.Effects, func(e driver.Effect) bool { return e.Kind == kind && !e.Chain })
}

// remarks say what else is to know: why something is not known, or meant so.
func remarks(r *driver.Route) []string {
	var list []string
	add := func(what, why string) {
		if why != "" {
			list = append(list, what+": "+why)
		}
	}
	add("open", r.Open)
	add("handler unresolved", r.Unresolved)
	if answer(r, analyzers.Authn) != yes && answer(r, analyzers.Authz) != yes {
		add("public", r.Public)
	}
	return list
}

// chain names what stands before the handler, outermost first.
func chain(r *driver.Route) []string {
	var list []string
	for _, l := range r.Chain {
		text := short(l.Name)
		if l.Note != "" {
			text += " (" + l.Note + ")"
		}
		list = append(list, text)
	}
	return list
}

// count is a number with its noun.
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// Coverage is the line that says what silence about routes means, given the
// findings that are reported; "" if there are no routes.
func Coverage(list []driver.Route, findings []driver.Finding) string {
	if len(list) == 0 {
		return ""
	}
	type subject struct {
		key [3]string
		at  string
	}
	of := func(s *driver.Subject) subject { return subject{s.Key(), place(s.Registration)} }
	told := map[subject]bool{}
	for _, f := range findings {
		if f.Subject != nil && f.Suppressed == nil {
			told[of(f.Subject)] = true
		}
	}
	reported, counts := 0, map[State]int{}
	for i := range list {
		if told[of(&list[i].Subject)] {
			reported++
		} else {
			counts[StateOf(&list[i])]++
		}
	}
	line := fmt.Sprintf("%s: %d guarded, %d reported, %d unknown", count(len(list), "route"), counts[Guarded], reported, counts[Unknown])
	for _, s := range states[always:] {
		if n := counts[s]; n > 0 {
			line += fmt.Sprintf(", %d %s", n, s)
		}
	}
	if n := counts[Unguarded]; n > 0 {
		line += fmt.Sprintf(", %d unguarded but not reported", n)
	}
	return line
}
