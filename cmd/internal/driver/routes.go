package driver

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers"
)

// A Route of the service, with its positions resolved.
type Route struct {
	Subject
	Package   string   // the one that decides about it
	HandlerAt Position // zero if it is not known where the handler is
	Via       []Step   // the calls that brought the registration into the package
	Chain     []Link   // what stands before the handler, outermost first
	Effects   []Effect
	Guards    Guards // of what the route does

	Open       string // why it is not known how requests get there; "" if they do
	Unresolved string // why the handler is not known; "" if it is
	Public     string // why it is meant for everybody; "" if nothing says so
}

// A Link is a middleware or wrapper.
type Link struct {
	Name string
	Position
	Guards Guards
	Note   string // what is not sure about it
}

// An Effect is something that a route does.
type Effect struct {
	Kind   analyzers.EffectKind
	What   string // by what it happens
	Secret string // the secret that it is about, as the code calls it
	Position
	Path   []Step
	Guards Guards
	Named  bool // told by its name only
	Chain  bool // middleware does it, before the handler
}

// Guards has a verdict for each guard.
type Guards [analyzers.Guards]Verdict

// A Verdict says whether a guard is there.
type Verdict struct {
	Status analyzers.Status
	By     string // what guards; if that is not known, why
	At     Position
	Named  bool // rests on a name
	Asked  bool // something that the route does asks for the guard
}

// routes resolves the routes of a package.
func (r *resolver) routes(list []*analyzers.Route) []Route {
	var out []Route
	for _, from := range list {
		to := Route{
			Subject: Subject{Kind: "route", Methods: from.Methods, Pattern: from.Pattern, Handler: from.Handler, Registration: r.place(from.At)},
			Package: r.pkg.Path(), HandlerAt: r.known(from.HandlerAt), Via: r.hops(from.Via),
			Guards: r.guards(from.Protection), Open: from.Open, Unresolved: from.Unresolved, Public: analyzers.MeantOpen(from),
		}
		for g := range to.Guards {
			to.Guards[g].Asked = analyzers.Asks(from, analyzers.Guard(g))
		}
		for _, l := range from.Chain {
			to.Chain = append(to.Chain, Link{Name: l.Name, Position: r.known(l.At), Guards: r.guards(l.Prot), Note: l.Note})
		}
		to.Effects = r.effects(from.Effects)
		out = append(out, to)
	}
	return out
}

func (r *resolver) effects(list []analyzers.Effect) []Effect {
	var out []Effect
	for _, e := range list {
		out = append(out, Effect{
			Kind: e.Kind, What: e.What, Secret: e.Secret, Position: r.known(e.At), Path: r.hops(e.Hops),
			Guards: r.guards(e.Prot), Named: e.Named, Chain: e.Chain,
		})
	}
	return out
}

// known resolves a place; it is zero if that is not known.
func (r *resolver) known(at analyzers.Place) Position {
	if at.Line == 0 {
		return Position{}
	}
	return r.place(at)
}

func (r *resolver) hops(list []analyzers.Hop) []Step {
	var out []Step
	for _, h := range list {
		out = append(out, Step{Position: r.known(h.At), Message: h.Message})
	}
	return out
}

func (r *resolver) guards(p analyzers.Protection) Guards {
	var out Guards
	for g := range out {
		v := p[g]
		out[g] = Verdict{Status: v.Status, By: v.By, At: r.known(v.At), Named: v.Named}
	}
	return out
}

// A routeMerger joins what several units and configurations say of a route:
// where they differ, the worse counts.
type routeMerger struct {
	list  []Route
	index map[string]int
}

func (m *routeMerger) add(routes []Route) {
	if m.index == nil {
		m.index = map[string]int{}
	}
	for _, r := range routes {
		key := fmt.Sprintf("%q %s", r.Key(), r.Registration)
		i, ok := m.index[key]
		if !ok {
			m.index[key] = len(m.list)
			m.list = append(m.list, r)
			continue
		}
		old := &m.list[i]
		old.Guards = old.Guards.Worse(r.Guards)
		old.Open, old.Unresolved = cmp.Or(old.Open, r.Open), cmp.Or(old.Unresolved, r.Unresolved)
	}
}

// sorted gives the routes by pattern and method.
func (m *routeMerger) sorted() []Route {
	slices.SortStableFunc(m.list, func(a, b Route) int {
		return cmp.Or(cmp.Compare(a.Pattern, b.Pattern), slices.Compare(a.Methods, b.Methods), cmp.Compare(a.Handler, b.Handler),
			a.Registration.compare(b.Registration))
	})
	return m.list
}

// Key identifies the subject whatever its position: methods, pattern, handler.
func (s *Subject) Key() [3]string {
	return [3]string{strings.Join(slices.Sorted(slices.Values(s.Methods)), ","), s.Pattern, s.Handler}
}

// Lacks reports whether a guard that is asked for is not there.
func (v Verdict) Lacks() bool { return v.Asked && v.Status == analyzers.Unguarded }

// Worse takes the worse verdict for each guard.
func (g Guards) Worse(h Guards) Guards {
	for i := range g {
		asked := g[i].Asked || h[i].Asked
		if h[i].Asked && !g[i].Asked || h[i].Asked == g[i].Asked && h[i].Status < g[i].Status {
			g[i] = h[i]
		}
		g[i].Asked = asked
	}
	return g
}
