package config

import (
	"regexp"
	"slices"
	"strings"
)

// Public are routes that are meant for everybody, and why.
type Public struct {
	Routes []RoutePattern
	Reason string
}

// Edge are guards that stand before the service, where credvet cannot see
// them: a proxy, a gateway.
type Edge struct {
	Guards []string       // authn, authz, ratelimit, bodylimit
	Routes []RoutePattern // none: all
	Reason string
}

// A RoutePattern names routes: "/healthz", "GET /v1/**", "GET,HEAD /*.css".
// In the path * stands for any text without a slash, ** for any text; without
// methods it holds for all.
type RoutePattern struct {
	methods []string
	path    *regexp.Regexp
}

// ParseRoutePattern reads a pattern; false if it is none.
func ParseRoutePattern(s string) (RoutePattern, bool) {
	var p RoutePattern
	methods, path, found := strings.Cut(s, " ")
	if !found {
		methods, path = "", s
	}
	if methods != "" {
		p.methods = strings.Split(methods, ",")
	}
	if found && methods == "" || slices.ContainsFunc(p.methods, func(m string) bool { return !methodForm.MatchString(m) }) {
		return p, false
	}
	path = strings.TrimSpace(path)
	if path == "" || strings.ContainsAny(path, " \t\r\n") {
		return p, false
	}
	expr := regexp.QuoteMeta(path)
	expr = strings.ReplaceAll(expr, `\*\*`, `(?s:.*)`)
	expr = strings.ReplaceAll(expr, `\*`, `[^/]*`)
	re, err := regexp.Compile(`^` + expr + `$`)
	p.path = re
	return p, err == nil
}

var methodForm = regexp.MustCompile(`^[A-Z]+$`)

// Matches reports whether all requests of a route are among those that the
// pattern names; a route without methods takes any.
func (p RoutePattern) Matches(methods []string, pattern string) bool {
	if len(p.methods) > 0 {
		if len(methods) == 0 || slices.ContainsFunc(methods, func(m string) bool { return !slices.Contains(p.methods, m) }) {
			return false
		}
	}
	return p.path.MatchString(pattern)
}

func anyMatches(list []RoutePattern, methods []string, pattern string) bool {
	return slices.ContainsFunc(list, func(p RoutePattern) bool { return p.Matches(methods, pattern) })
}

// PublicReason says why a route is meant for everybody; "" if the
// configuration does not say so.
func (o *Options) PublicReason(methods []string, pattern string) string {
	for _, p := range o.Public {
		if anyMatches(p.Routes, methods, pattern) {
			return p.Reason
		}
	}
	return ""
}

// EdgeOf gives what stands before a route at the edge.
func (o *Options) EdgeOf(methods []string, pattern string) []Edge {
	var out []Edge
	for _, e := range o.Edge {
		if len(e.Routes) == 0 || anyMatches(e.Routes, methods, pattern) {
			out = append(out, e)
		}
	}
	return out
}
