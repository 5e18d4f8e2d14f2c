package methoddefault

import (
	"fmt"
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/route"
	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/term"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// What makes a sibling's methods telling.
const (
	minSiblings = 4
	minShare    = 80 // per cent
)

// judgeRoutes looks at the registrations: a handler that changes state and is
// served for GET, or for every method.
func judgeRoutes(p *rule.Pass) {
	groups, files := map[string][]*route.Route{}, map[string][]*route.Route{}
	for _, r := range p.Routes {
		groups[r.Group] = append(groups[r.Group], r)
		files[r.At.File] = append(files[r.At.File], r)
	}
	p.EachRoute(func(r *route.Route) string {
		deviates := len(r.Methods) == 0 && (restrictedSiblings(r, groups[r.Group]) || restrictedSiblings(r, files[r.At.File]))
		return judge(p, r, deviates)
	})
}

// judge reports a route, or says why not; deviates: its siblings, those of its
// router or of its file, are registered for methods.
func judge(p *rule.Pass, r *route.Route, deviates bool) (silent string) {
	if why := settled(r); why != "" {
		return why
	}
	if why := rule.MeantOpen(r); why != "" && !(deviates && takesBody(r)) {
		return "what is meant for everybody is often reached by a link: " + why
	}
	e := rule.Pick(r, altersState)
	if e == nil {
		return "nothing that it does changes state"
	}
	sent := e.Prot[term.Sent]
	if plain := rule.Pick(r, altersUnasked); plain != nil && !deviates {
		e, sent = plain, term.Verdict{}
	}
	meant := rule.MeantToChange(r)
	if len(r.Methods) > 0 {
		if sent.Status == term.Guarded {
			return "it changes state only for a request that brings what no link does: " + sent.By
		}
		if !meant {
			return "neither its pattern nor its handler is named for a change: what changes on GET is taken for a by-product"
		}
		p.ReportRoute(r, e, confidence(e, false), "%s changes state (%s) on GET, which links, prefetching and caches send unasked; serve it for POST, PUT, PATCH or DELETE", r.Handler, e.What)
		return ""
	}
	if !meant && !deviates {
		return "neither its pattern nor its handler is named for a change, and its siblings are not restricted to methods either"
	}
	what := fmt.Sprintf("%s changes state (%s) whatever the method", r.Handler, e.What)
	level := confidence(e, deviates && (meant || signsUp(r)))
	if sent.Status == term.Guarded && !deviates {
		level = config.Low
		what += ", if only for a request that brings what no link sends (" + sent.By + ")"
	} else {
		what += ", a GET among them"
	}
	p.ReportRoute(r, e, level, "%s; register it for its methods, or answer others with 405 and Allow", what)
	return ""
}

// signsUp reports whether a route is named for making an account.
func signsUp(r *route.Route) bool {
	_, name := rule.HandlerName(r)
	return vocabulary.SignsUp(name)
}

// confidence: an effect that is known by its name only is one guess too many,
// unless the siblings, and the route's own name, show what is meant.
func confidence(e *term.Effect, shown bool) config.Confidence {
	if e.Named && !shown {
		return config.Low
	}
	return config.Medium
}

// settled says why the methods of a route are no question.
func settled(r *route.Route) string {
	switch {
	case r.Unresolved != "":
		return "its handler is not known: " + r.Unresolved
	case isCall(r):
		return "calls of procedures have no methods"
	case len(r.Methods) > 0 && !slices.Contains(r.Methods, "GET"):
		return "it is registered for " + strings.Join(r.Methods, ", ")
	case len(r.Methods) > 1 && !rule.OnlyReads(r):
		return "it is registered for several methods: " + strings.Join(r.Methods, ", ")
	case r.Method:
		return "its handler looks at the method"
	}
	return rule.Decision(r, term.Method)
}

// takesBody reports whether a handler reads a body (of a log-in, of a
// sign-up), or bounds it before it does: no link leads to it.
func takesBody(r *route.Route) bool {
	return rule.Pick(r, func(e *term.Effect) bool {
		return e.Kind == term.ReadsBody || altersState(e) && e.Prot[term.BodyLimit].Status == term.Guarded
	}) != nil
}

// rpc are the packages whose routes are procedures.
var rpc = []string{"google.golang.org/grpc", "connectrpc.com/connect", "github.com/bufbuild/connect-go", "github.com/twitchtv/twirp"}

// isCall reports whether a route is a procedure.
func isCall(r *route.Route) bool {
	return slices.ContainsFunc(rpc, func(path string) bool { return strings.HasPrefix(r.Framework, path) })
}

func altersState(e *term.Effect) bool {
	return (e.Kind == term.ChangesState || e.Kind == term.WritesSecret) && !e.Noted
}

// altersUnasked: a link can lead to it.
func altersUnasked(e *term.Effect) bool {
	return altersState(e) && e.Prot[term.Sent].Status != term.Guarded
}

// restrictedSiblings reports whether nearly all other routes of a group are
// registered for methods.
func restrictedSiblings(r *route.Route, group []*route.Route) bool {
	siblings, with := 0, 0
	for _, s := range group {
		if s == r || s.At == r.At || isCall(s) {
			continue
		}
		siblings++
		if len(s.Methods) > 0 {
			with++
		}
	}
	return siblings >= minSiblings && with*100 >= siblings*minShare
}
