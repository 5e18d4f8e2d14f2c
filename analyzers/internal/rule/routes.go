package rule

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/route"
	"github.com/credvet/credvet/analyzers/internal/term"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// RouteName spells a route as messages begin: "POST /password (api.go:31)".
func RouteName(r *route.Route) string {
	methods := strings.Join(r.Methods, ",")
	if methods != "" {
		methods += " "
	}
	return fmt.Sprintf("%s%s (%s)", methods, r.Pattern, r.At)
}

// A registered handler may be reached on several ways: with and without the
// prefix that an option sets.
type registered struct {
	seq     int
	handler string
}

// ReportRoute reports a route for what one of its effects lacks. It stands at
// the registration, or at the call that brought it into the package. A handler
// that one registration makes reachable on several ways is reported once.
func (p *Pass) ReportRoute(r *route.Route, e *term.Effect, confidence config.Confidence, format string, args ...any) {
	if r.Open != "" || strings.Trim(r.Pattern, "/…") == "" && r.Pattern != "/" {
		confidence = config.Low // the registration is not known to its end
	}
	key := registered{r.Seq, r.Handler}
	if before, ok := p.told[key]; ok && before >= confidence {
		return
	}
	if p.told == nil {
		p.told = map[registered]config.Confidence{}
	}
	p.told[key] = confidence
	p.Report(finding.Finding{
		Message:    RouteName(r) + ": " + fmt.Sprintf(format, args...),
		Confidence: confidence,
		Pos:        r.Pos, End: r.Pos,
		Function: r.Handler,
		Subject:  subject(r),
		Path:     p.routePath(r, e),
		Sink:     e.Kind.String() + " " + e.What,
	})
}

// EachRoute has every route judged: by a finding, or by why there is none.
func (p *Pass) EachRoute(judge func(r *route.Route) (silent string)) {
	for _, r := range p.Routes {
		if why := judge(r); why != "" {
			p.silent = append(p.silent, finding.Silence{Rule: p.Meta.Name, Subject: *subject(r), Reason: why})
		}
	}
}

func subject(r *route.Route) *finding.Subject {
	return &finding.Subject{Kind: "route", Methods: r.Methods, Pattern: r.Pattern, Handler: r.Handler, Registration: r.At}
}

// routePath leads from the registration through the chain to the effect.
func (p *Pass) routePath(r *route.Route, e *term.Effect) []finding.Step {
	var path []finding.Step
	add := func(at finding.Place, message string) {
		path = append(path, finding.Step{Pos: r.Pos, At: at, Message: message})
	}
	for _, hop := range r.Via {
		add(hop.At, hop.Message)
	}
	add(r.At, "registers "+orHandler(r.Handler))
	for _, l := range r.Chain {
		note := ""
		if l.Note != "" {
			note = ", which " + l.Note
		}
		add(l.At, "goes through "+l.Name+note)
	}
	if r.HandlerAt.Line > 0 {
		add(r.HandlerAt, "handled by "+r.Handler)
	}
	for _, hop := range e.Hops {
		add(hop.At, hop.Message)
	}
	add(e.At, e.Kind.String()+": "+e.What)
	return path
}

func orHandler(name string) string {
	if name == "" {
		return "a handler"
	}
	return name
}

// HandlerName gives the name of a route's handler, and of the type that has it
// as a method; "" if none does.
func HandlerName(r *route.Route) (owner, name string) {
	i := strings.LastIndexByte(r.Handler, '.')
	return r.Handler[:max(i, 0)], r.Handler[i+1:]
}

// MeantOpen says why a route is meant for everybody: a directive says so, or
// its pattern or handler is one that services leave open; "" if nothing does.
func MeantOpen(r *route.Route) string {
	_, name := HandlerName(r)
	switch {
	case r.Public != "":
		return r.Public
	case vocabulary.PublicPath(r.Pattern), vocabulary.PublicHandler(name):
		return "its pattern or handler is one that services leave open"
	case byCapability(r.Pattern):
		return "its pattern asks for a secret: whoever knows the link may follow it"
	}
	return ""
}

// byCapability reports whether a pattern has a part that is named like a
// secret: whoever knows such a link may follow it.
func byCapability(pattern string) bool {
	for part := range strings.SplitSeq(pattern, "/") {
		name, _, _ := strings.Cut(strings.Trim(part, "{}:<>*$."), ":")
		if name != part && (vocabulary.Secret(name) != vocabulary.None || vocabulary.KeyOfLink(name) && unguessable(part)) {
			return true
		}
	}
	return false
}

// unguessable reports whether an expression demands as many characters as
// nobody finds by trying.
func unguessable(expression string) bool {
	const enough = 20
	n := 0
	for _, m := range repeats.FindAllStringSubmatch(expression, -1) {
		k, _ := strconv.Atoi(m[1]) // digits only
		n += k
	}
	return n >= enough
}

var repeats = regexp.MustCompile(`\{([0-9]{1,3})\}`)

// Pick gives the effect of a handler that a finding rests on: the first one
// that is proven, else the first one that a name tells.
func Pick(r *route.Route, wanted func(*term.Effect) bool) *term.Effect {
	var named *term.Effect
	for i := range r.Effects {
		e := &r.Effects[i]
		if e.Chain || !wanted(e) {
			continue
		}
		if !e.Named {
			return e
		}
		if named == nil {
			named = e
		}
	}
	return named
}

// ConfidenceIn gives the confidence in what rests on an effect.
func ConfidenceIn(e *term.Effect) config.Confidence {
	if e.Named {
		return config.Medium
	}
	return config.High
}

// Decision says which guard of one of the kinds stands on the route before
// anything that asks for it, whether or not it covers all that does; "" if none
// does.
func Decision(r *route.Route, kinds ...term.Guard) string {
	for _, g := range kinds {
		if why := DecisionOn(r, g, func(term.EffectKind) bool { return true }); why != "" {
			return why
		}
	}
	return ""
}

// DecisionOn is the same for one guard, and of what asks for it only effects of
// some kinds.
func DecisionOn(r *route.Route, g term.Guard, of func(term.EffectKind) bool) string {
	if why := stands(g, r.Entry[g]); why != "" {
		return why
	}
	for _, e := range r.Effects {
		if !slices.Contains(route.AskedBy(e.Kind), g) || !of(e.Kind) {
			continue // it may be what another part of the handler does
		}
		if why := stands(g, e.Prot[g]); why != "" {
			return why
		}
	}
	return ""
}

// stands words a verdict that is not no.
func stands(g term.Guard, v term.Verdict) string {
	switch {
	case v.Status == term.Guarded:
		return fmt.Sprintf("%s stands there: %s", g.Noun(), v.By)
	case v.Status == term.Unsure:
		return fmt.Sprintf("it is not known whether %s stands there: %s", g.Noun(), v.By)
	}
	return ""
}

// MeantToChange reports whether a handler's name, or a part of the pattern,
// says that it changes something.
func MeantToChange(r *route.Route) bool {
	owner, name := HandlerName(r)
	if vocabulary.StateChanging(owner, name) {
		return true
	}
	for part := range strings.SplitSeq(r.Pattern, "/") {
		if words := vocabulary.Words(part); len(words) > 0 && part == strings.Trim(part, "{}:<>*$") && vocabulary.StateChanging("", part) {
			return true
		}
	}
	return false
}

// OnlyReads reports whether a route is registered for methods, and these are
// only those that change nothing.
func OnlyReads(r *route.Route) bool {
	return len(r.Methods) > 0 && !slices.ContainsFunc(r.Methods, func(m string) bool { return m != "GET" && m != "HEAD" && m != "OPTIONS" })
}
