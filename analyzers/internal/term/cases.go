package term

import (
	"slices"
	"strings"
)

// Cases are the verdicts of a guard that asks for the route first: those on
// the routes that it names, and the one on all others.
type Cases struct {
	Named []Case
	Else  Verdict
}

// A Case is the verdict on some routes, by their names.
type Case struct {
	Routes  []string // sorted
	Verdict Verdict
}

// maxNames bounds the routes that cases tell apart.
const maxNames = 256

// on gives the verdict on a route that is named like that, or, if none of the
// names is meant, on any other.
func (v Verdict) on(name string) Verdict {
	if v.Cases == nil {
		return v
	}
	for _, c := range v.Cases.Named {
		if slices.Contains(c.Routes, name) {
			return c.Verdict
		}
	}
	return v.Cases.Else
}

// On gives the protection of the route with a pattern. It stays what it is if
// the pattern does not tell which of the named routes it is.
func (p Protection) On(pattern string) Protection {
	names := p.names()
	if names == nil || slices.ContainsFunc(names, func(n string) bool { return n != pattern && mayBe(pattern, n) }) {
		return p.plain()
	}
	p = p.on(pattern)
	for g := range p {
		if p[g].Status == Never {
			p[g] = Verdict{Status: Unsure, By: "it is not known how requests for the route get on"}
		}
	}
	return p
}

// mayBe reports whether a request for a name can be one for a pattern: by a
// parameter, by a wildcard, or because a prefix was taken off before.
func mayBe(pattern, name string) bool {
	if !strings.HasPrefix(pattern, "/") || strings.Contains(pattern, "…") {
		return true
	}
	if strings.HasPrefix(name, "/") && strings.HasSuffix(pattern, name) {
		return true
	}
	want, got := strings.Split(pattern, "/"), strings.Split(name, "/")
	for i, part := range want {
		switch {
		case strings.HasPrefix(part, "*"), strings.HasSuffix(part, "...}"), part == "" && i > 0 && i == len(want)-1:
			return true
		case i >= len(got):
			return false
		case !strings.ContainsAny(part, ":{<*") && part != got[i]:
			return false
		}
	}
	return len(want) == len(got)
}

// names gives all routes that the verdicts name; nil if they name none.
func (p Protection) names() []string {
	var out []string
	for g := range p {
		if p[g].Cases == nil {
			continue
		}
		for _, c := range p[g].Cases.Named {
			out = append(out, c.Routes...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (p Protection) on(name string) Protection {
	for g := range p {
		p[g] = p[g].on(name)
	}
	return p
}

// plain is the protection of a route of which nothing is known.
func (p Protection) plain() Protection {
	for g := range p {
		p[g].Cases = nil
	}
	return p
}

// Each gives what a function makes of a protection, route by route: of a
// route by its name, "" for those without one; nil if it can be any.
func (p Protection) Each(f func(p Protection, name *string) Protection) Protection {
	return p.with(Protection{}, func(p, _ Protection) Protection { return f(p, nil) }, func(name string, p, _ Protection) Protection { return f(p, &name) })
}

// join joins two protections, for any route as for a certain one.
func (p Protection) join(q Protection, f func(p, q Protection) Protection) Protection {
	return p.with(q, f, func(_ string, p, q Protection) Protection { return f(p, q) })
}

// with joins two protections: whole joins what holds for a route of which
// nothing is known, each what holds for a certain one.
func (p Protection) with(q Protection, whole func(p, q Protection) Protection, each func(name string, p, q Protection) Protection) Protection {
	names := append(p.names(), q.names()...)
	if len(names) == 0 {
		return whole(p, q)
	}
	slices.Sort(names)
	names = slices.Compact(names)
	var named []Named
	for _, n := range names {
		named = append(named, Named{[]string{n}, each(n, p.on(n), q.on(n))})
	}
	return whole(p.plain(), q.plain()).Told(named, each("", p.on(""), q.on("")))
}

// Named is the protection of some routes.
type Named struct {
	Routes []string
	Prot   Protection
}

// Told adds what is known of certain routes, and of all others.
func (p Protection) Told(named []Named, others Protection) Protection {
	for _, g := range []Guard{Authn, Authz, RateLimit} {
		p[g] = p[g].told(g, named, others[g])
	}
	return p
}

func (v Verdict) told(g Guard, named []Named, others Verdict) Verdict {
	cases := &Cases{Else: others}
	total := 0
	for _, n := range named {
		total += len(n.Routes)
		at := slices.IndexFunc(cases.Named, func(c Case) bool { return c.Verdict == n.Prot[g] })
		if at < 0 {
			at = len(cases.Named)
			cases.Named = append(cases.Named, Case{Verdict: n.Prot[g]})
		}
		cases.Named[at].Routes = append(cases.Named[at].Routes, n.Routes...)
	}
	if total == 0 || total > maxNames {
		return v
	}
	if len(cases.Named) == 1 && cases.Named[0].Verdict.Status == others.Status {
		if others.Status == Never {
			return v
		}
		return others
	}
	for _, c := range cases.Named {
		slices.Sort(c.Routes)
	}
	v.Cases = cases
	return v
}
