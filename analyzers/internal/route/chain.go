package route

import (
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// A way leads from a server to a router: what stands on it, and the prefix
// that it adds to patterns.
type way struct {
	wraps   []wrap
	prefix  string
	methods []string
	open    string // why it does not begin at a server
	foreign bool
	given   bool
}

// maxWays bounds the ways to one router.
const maxWays = 12

// What is asked about a router: which middleware holds for something that was
// registered on it.
type asked struct {
	seq     int      // when it was registered on this router
	route   int      // when the route itself was, if the router is a part of one
	conds   []string // under which conditions
	pattern string   // below the router
	only    string   // the calls that it serves
}

// ways gives all ways to a router for what was registered on it.
func (b *builder) ways(n *node, q asked) []way {
	if n.visiting {
		return nil
	}
	n.visiting = true
	defer func() { n.visiting = false }()
	own := b.usesOf(n, q)
	var out []way
	for _, s := range n.served {
		out = append(out, way{wraps: slices.Concat(s.wraps, own), prefix: n.pattern, methods: n.methods})
	}
	for _, l := range n.parents {
		for _, up := range b.ways(l.to, q.above(n, l)) {
			w := way{
				wraps: slices.Concat(up.wraps, passings(l.with), l.wraps, own), prefix: up.prefix + l.pattern + n.pattern,
				methods: append(slices.Clone(up.methods), n.methods...), open: up.open, foreign: up.foreign, given: up.given,
			}
			if l.strip {
				w.prefix = n.pattern
			}
			if len(out) < maxWays {
				out = append(out, w)
			}
		}
	}
	if len(out) == 0 {
		w := way{wraps: own, prefix: n.pattern, methods: n.methods, foreign: n.foreign, given: n.escapes, open: "its router is not served here"}
		out = append(out, w)
	}
	return served(out)
}

// served drops the ways that do not begin at a server where others do.
func served(ways []way) []way {
	var out []way
	for _, w := range ways {
		if w.open == "" {
			out = append(out, w)
		}
	}
	if len(out) > 0 {
		return out
	}
	return ways
}

// above is what is asked about the router above.
func (q asked) above(n *node, l *link) asked {
	up := asked{seq: l.seq, route: l.seq, conds: slices.Concat(l.conds, q.conds), pattern: clean(l.pattern+n.pattern, q.pattern), only: q.only}
	if n.group || n.route {
		up.route = q.route
	}
	return up
}

// usesOf gives the middleware of a router itself that holds for what was
// registered on it.
func (b *builder) usesOf(n *node, q asked) []wrap {
	var out []wrap
	for _, u := range n.uses {
		late := u.later && u.seq > q.seq || u.prefixed && u.seq > q.route
		if late && !n.shared || u.only != "" && q.only != "" && u.only != q.only {
			continue
		}
		holds, sure := u.holds(q.pattern)
		if !holds {
			continue
		}
		w := passing(u.mw, 0)
		if !sure {
			w.note = "is added for a prefix that is not known"
			w.prot = w.prot.Doubted(w.note)
		}
		if why := unlike(u.conds, q.conds); why != "" {
			w.prot = w.prot.Doubted(why)
			w.note = why
		}
		out = append(out, w)
	}
	return out
}

// unlike tells why it is not sure that what happens under some conditions has
// happened under others; "" if it is sure.
func unlike(use, route []string) string {
	for _, c := range use {
		if !slices.Contains(route, c) {
			return "is added under a condition only"
		}
	}
	return ""
}

func passings(with []term.Term) []wrap {
	var out []wrap
	given, _ := term.Options(with)
	for _, g := range given {
		out = append(out, passing(g.Term, 0))
	}
	return out
}

// asks is what is asked about the router that a route is registered on.
func (r *registration) asks(n *node) asked {
	return asked{seq: r.seq, route: r.seq, conds: r.event.Conds, pattern: r.pattern(), only: r.event.Only}
}

// pattern is that of the registration itself, with what its options put before it.
func (r *registration) pattern() string {
	_, prefix := term.Options(r.event.With)
	return prefix + term.Spell(r.event.Pattern) + r.event.Suffix
}

// routes makes the table.
func (b *builder) routes() []*Route {
	var out []*Route
	for _, n := range b.order {
		for _, r := range slices.Concat(n.routes, b.elsewhere(n)) {
			for _, w := range b.ways(n, r.asks(n)) {
				if w.foreign || w.given && w.open != "" {
					continue
				}
				out = append(out, b.route(r, w))
			}
		}
	}
	for _, r := range b.direct {
		out = append(out, b.route(r, way{}))
	}
	slices.SortStableFunc(out, func(x, y *Route) int { return x.Seq - y.Seq })
	return merge(out)
}

// elsewhere stands for the routes of a library's own router that is served
// here, and has got middleware, but routes in other packages only: whatever
// they are, requests pass the middleware.
func (b *builder) elsewhere(n *node) []*registration {
	if !strings.HasPrefix(n.key, "global:") || len(n.served) == 0 || len(n.uses) == 0 || len(n.routes)+len(n.children) > 0 {
		return nil
	}
	e := n.served[0].event
	e.Kind, e.Pattern, e.Methods, e.With = term.AddRoute, term.Const("…"), term.Term{Op: term.Nil}, nil
	e.Handler = term.Why("it is registered in another package")
	return []*registration{{event: e, seq: b.seq + 1, node: n}}
}

// merge makes one route of a registration that is reached by several ways
// under the same pattern (two servers, two callers of what serves it, a wrapper
// that depends on a setting): it is as protected as the least protected of them.
func merge(list []*Route) []*Route {
	type key struct {
		at                        finding.Place
		methods, pattern, handler string
	}
	first := map[key]*Route{}
	var out []*Route
	for _, r := range list {
		k := key{r.At, strings.Join(r.Methods, ","), r.Pattern, r.Handler}
		old, ok := first[k]
		if !ok {
			first[k] = r
			out = append(out, r)
			continue
		}
		old.Protection, old.Entry = old.Protection.Worse(r.Protection), old.Entry.Worse(r.Entry)
		for i := range old.Effects {
			if i < len(r.Effects) {
				old.Effects[i].Prot = old.Effects[i].Prot.Worse(r.Effects[i].Prot)
			}
		}
	}
	return out
}

// route makes one route of a registration and a way to it.
func (b *builder) route(r *registration, w way) *Route {
	e := r.event
	out := &Route{At: e.At, Via: e.Via, Pos: e.Pos, Open: w.open, Auto405: e.Auto405, Bounded: e.Bounded, Framework: e.Framework, Seq: r.seq}
	pattern := r.pattern()
	methods := texts(e.Methods)
	if e.Split {
		m, rest := splitMethod(pattern)
		if m != "" {
			methods, pattern = []string{m}, rest
		} else {
			out.Auto405 = false
		}
	}
	out.Pattern = clean(w.prefix, pattern)
	if startsInside(out.Pattern) && e.Framework != "net/http" { // there it is a host
		out.Pattern = "/" + out.Pattern
	}
	if e.Absolute {
		out.Pattern = clean("", pattern)
	}
	out.Methods = unique(append(methods, w.methods...))
	if r.node != nil {
		out.Group = r.node.among().key
	}
	res := &resolver{route: out, wired: b.wired}
	for _, x := range slices.Concat(edge(out), w.wraps, passings(e.With)) {
		res.pass(x)
	}
	res.handler(e.Handler, 0)
	res.finish()
	if why := config.Current.PublicReason(out.Methods, out.Pattern); why != "" {
		out.Public = why
	}
	return out
}

// among is the router whose routes are the siblings of a node's: the one above,
// if the node is, or only has, one route.
func (n *node) among() *node {
	if len(n.parents) > 0 && (n.route || len(n.routes) == 1 && len(n.children) == 0) {
		return n.parents[0].to
	}
	return n
}

// edge is what stands before a route outside of the service, as the project's
// configuration tells.
func edge(r *Route) []wrap {
	var out []wrap
	for _, e := range config.Current.EdgeOf(r.Methods, r.Pattern) {
		w := wrap{name: "the edge: " + e.Reason}
		for _, name := range e.Guards {
			if g, ok := term.ParseGuard(name); ok {
				w.prot[g] = term.Verdict{Status: term.Guarded, By: w.name + " (configured)"}
			}
		}
		out = append(out, w)
	}
	return out
}

// clean joins a prefix and a pattern.
func clean(prefix, pattern string) string {
	p := prefix + pattern
	if prefix != "" && startsInside(pattern) && !strings.HasSuffix(prefix, "/") {
		p = prefix + "/" + pattern
	}
	for strings.Contains(p, "//") {
		p = strings.ReplaceAll(p, "//", "/")
	}
	if p == "" {
		return "/"
	}
	if len(p) > 1 && pattern == "/" && prefix != "" && !strings.HasSuffix(prefix, "/") {
		return p
	}
	return p
}

// startsInside reports whether a pattern begins with a name, where a slash is
// understood.
func startsInside(pattern string) bool {
	return pattern != "" && !strings.HasPrefix(pattern, "/") && !strings.HasPrefix(pattern, "…") && !strings.HasPrefix(pattern, "*")
}

func unique(list []string) []string {
	var out []string
	for _, s := range list {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	slices.Sort(out)
	return out
}
