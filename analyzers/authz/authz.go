package authz

import (
	"cmp"
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/route"
	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/term"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

//go:embed doc.go
var doc string

// Meta describes the rule.
var Meta = rule.Meta{
	Name: "authz", Doc: doc, Severity: finding.Error,
	CWE: []string{"CWE-862"}, Items: []string{"R1.7", "R2.4"},
}

// Analyzer finds routes that are served without authorization.
var Analyzer = rule.New(Meta, run)

// What makes a sibling's guard telling.
const (
	minSiblings = 4
	minMeant    = 8  // of those that are named for a change
	minKnowing  = 8  // of those that only look at who the caller is
	minShare    = 80 // per cent
)

func run(p *rule.Pass) {
	groups, objects := map[string][]*route.Route{}, map[string][]*route.Route{}
	for _, r := range p.Routes {
		groups[r.Group] = append(groups[r.Group], r)
		if key := object(r); key != "" {
			objects[key] = append(objects[key], r)
		}
	}
	p.EachRoute(func(r *route.Route) string { return judge(p, r, groups[r.Group], objects[object(r)]) })
}

// confidence: that nobody asks is seen, but not whether somebody should. Of a
// secret that is likely; of other state only where a change is what the route
// is there for. What a page notes while it is read (a visit, a download), or what
// others report to the service, is theirs to change.
func confidence(r *route.Route, e *term.Effect) config.Confidence {
	switch {
	case e.Kind == term.WritesSecret && e.Chosen && contributes(r):
		return config.Low // somebody signs up
	case e.Kind != term.ChangesState:
		return rule.ConfidenceIn(e)
	case rule.MeantToChange(r) && !contributes(r), onlyChanges(r):
		return min(config.Medium, rule.ConfidenceIn(e))
	}
	return config.Low
}

// contributes reports whether a handler is named for making something new: what
// anybody may add (a comment, a report, an account) is mostly meant so, what
// anybody may change or delete is not.
func contributes(r *route.Route) bool {
	_, name := rule.HandlerName(r)
	return vocabulary.Contributing(name)
}

// onlyChanges reports whether all methods of a route are for changing what is there.
func onlyChanges(r *route.Route) bool {
	return len(r.Methods) > 0 && !slices.ContainsFunc(r.Methods, func(m string) bool { return m != "PUT" && m != "PATCH" && m != "DELETE" })
}

// object names what a route changes that its pattern names: the type of its
// handler stands for it. Routes that make a new one, or only read, have none.
func object(r *route.Route) string {
	receiver, _, method := strings.Cut(r.Handler, ".")
	if !method || !strings.ContainsAny(r.Pattern, ":{<") || rule.Pick(r, deed) == nil {
		return ""
	}
	return receiver
}

// judge reports a route, or says why not. Its siblings are those of its group,
// or those that change the same kind of object.
func judge(p *rule.Pass, r *route.Route, siblings ...[]*route.Route) (silent string) {
	e := rule.Pick(r, asks)
	if e == nil && r.Unresolved == "" {
		return cmp.Or(rule.Decision(r, term.Authz), "nothing that it does asks for authorization")
	}
	if why := exempt(r); why != "" {
		return why
	}
	if rule.Pick(r, func(e *term.Effect) bool { return deed(e) && !e.Fresh }) == nil {
		return "the secret that it tells was drawn for the caller, and it changes nothing"
	}
	if e.Kind == term.ChangesState && embedded(r) {
		return "pages and mails embed what it serves: nobody who loads it can prove who they are"
	}
	decision := rule.Decision(r, term.Authn, term.Authz)
	if decision == "" {
		p.ReportRoute(r, e, confidence(r, e), "%s %s, and nothing on its way asks who the caller is or what they may do", orHandler(r), e.Deed())
		return ""
	}
	if rule.Decision(r, term.Authz) != "" || !slices.ContainsFunc(siblings, func(list []*route.Route) bool { return deviates(p, r, e, list) }) {
		return decision
	}
	return ""
}

// exempt says why a route needs no authorization, or none can be told.
func exempt(r *route.Route) string {
	if r.Unresolved != "" {
		return "its handler is not known: " + r.Unresolved
	}
	if why := rule.MeantOpen(r); why != "" {
		return "it is meant for everybody: " + why
	}
	if e := rule.Pick(r, verifies); e != nil {
		return "it verifies a credential itself, by " + e.What
	}
	return ""
}

// embedded reports whether a route serves an image, a script or the like.
func embedded(r *route.Route) bool {
	reads := len(r.Methods) > 0
	for _, m := range r.Methods {
		reads = reads && (m == "GET" || m == "HEAD")
	}
	return reads && vocabulary.Asset(r.Pattern)
}

func orHandler(r *route.Route) string {
	if r.Handler == "" {
		return "its handler"
	}
	return r.Handler
}

func verifies(e *term.Effect) bool {
	return e.Kind == term.VerifiesLogin || e.Kind == term.VerifiesProof
}

// asks reports whether an effect asks for authorization and has none.
func asks(e *term.Effect) bool { return deed(e) && e.Prot[term.Authz].Status == term.Unguarded }

// deed reports whether an effect asks for authorization.
func deed(e *term.Effect) bool {
	return e.Kind == term.ReadsSecret || e.Kind == term.WritesSecret || e.Kind == term.ChangesState
}

// deviates reports a route that lacks the authorization of its siblings, or
// alone does not look at who the caller is, and tells whether it does. One that
// weighs what the caller may do on some way has it, if not where it shows.
func deviates(p *rule.Pass, r *route.Route, e *term.Effect, group []*route.Route) bool {
	if r.Weighs {
		return false
	}
	siblings := only(group, func(s *route.Route) bool { return s != r })
	alike := only(siblings, func(s *route.Route) bool { return rule.Pick(s, deed) != nil && exempt(s) == "" })
	circles := []circle{{"siblings", siblings, minSiblings}, {"siblings", alike, minSiblings}}
	if rule.MeantToChange(r) && !r.Knows {
		circles = append(circles, circle{"siblings that are named for a change", only(alike, rule.MeantToChange), minMeant})
	}
	for _, c := range circles {
		if with := most(c.routes, c.atLeast, authorized); with != nil {
			p.ReportRoute(r, e, config.Medium, "%s %s without authorization, which %d of its %d %s have, such as %s and %s",
				orHandler(r), e.Deed(), len(with), len(c.routes), c.name, sibling(with[0]), sibling(with[1]))
			return true
		}
	}
	if with := most(alike, minKnowing, knows); with != nil && !r.Knows {
		p.ReportRoute(r, e, config.Medium, "%s %s whichever user asks for it: %d of its %d siblings that do the like look at who that is, such as %s and %s",
			orHandler(r), e.Deed(), len(with), len(alike), rule.RouteName(with[0]), rule.RouteName(with[1]))
		return true
	}
	return false
}

// A circle is routes that one of them can be measured by.
type circle struct {
	name    string
	routes  []*route.Route
	atLeast int
}

func only(list []*route.Route, holds func(*route.Route) bool) []*route.Route {
	return slices.DeleteFunc(slices.Clone(list), func(s *route.Route) bool { return !holds(s) })
}

// most gives the routes of a list of which something holds, if it is long
// enough and that is nearly all of it.
func most(list []*route.Route, atLeast int, holds func(*route.Route) bool) []*route.Route {
	with := only(list, holds)
	if len(list) < atLeast || len(with)*100 < len(list)*minShare {
		return nil
	}
	return with
}

func authorized(r *route.Route) bool { return r.Protection[term.Authz].Status == term.Guarded }

func knows(r *route.Route) bool { return r.Knows }

func sibling(r *route.Route) string {
	return fmt.Sprintf("%s by %s", rule.RouteName(r), r.Protection[term.Authz].By)
}
