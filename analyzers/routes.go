package analyzers

import (
	"slices"

	"github.com/credvet/credvet/analyzers/internal/route"
	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// What `credvet routes` shows.
type (
	RouteTable = route.Table
	Route      = route.Route
	Link       = route.Link
	Verdict    = term.Verdict
	Protection = term.Protection
	Effect     = term.Effect
	Guard      = term.Guard
	Status     = term.Status
	Hop        = term.Hop
	EffectKind = term.EffectKind
	Function   = route.Function
	Check      = term.Check
)

// The guards of a route.
const (
	Authn, Authz, RateLimit, BodyLimit, Method = term.Authn, term.Authz, term.RateLimit, term.BodyLimit, term.Method
	Guards                                     = term.Sent // their number: what comes after them guards no route
)

// Results of a check that are none.
const (
	Returned, Unanswered = term.Returned, term.Unanswered
)

// The effects of a route.
const (
	ReadsSecret, WritesSecret, ChangesState = term.ReadsSecret, term.WritesSecret, term.ChangesState
	Elevates, VerifiesLogin, ReadsBody      = term.Elevates, term.VerifiesLogin, term.ReadsBody
	VerifiesProof                           = term.VerifiesProof
)

// The statuses of a guard.
const (
	Unguarded, Unsure, Guarded = term.Unguarded, term.Unsure, term.Guarded
)

// Asks reports whether something that the handler of a route does asks for a
// guard.
func Asks(r *Route, g Guard) bool {
	for _, e := range r.Effects {
		if !e.Chain && slices.Contains(AskedBy(e.Kind), g) {
			return true
		}
	}
	return false
}

// AskedBy gives the guards that effects of a kind ask for.
func AskedBy(kind EffectKind) []Guard { return route.AskedBy(kind) }

// MeantOpen says why a route is meant for everybody; "" if nothing says so.
func MeantOpen(r *Route) string { return rule.MeantOpen(r) }
