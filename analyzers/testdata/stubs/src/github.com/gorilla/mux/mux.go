// Package mux holds just what model rows and tests name of github.com/gorilla/mux.
package mux

import (
	"net/http"
)

type MatcherFunc func(*http.Request, *RouteMatch) bool

type MiddlewareFunc func(http.Handler) http.Handler

func NewRouter() (_ *Router) { return }

type Route struct {
}

func (*Route) Handler(handler http.Handler) (_ *Route) { return }

func (*Route) HandlerFunc(f func(http.ResponseWriter, *http.Request)) (_ *Route) { return }

func (*Route) Headers(pairs ...string) (_ *Route) { return }

func (*Route) HeadersRegexp(pairs ...string) (_ *Route) { return }

func (*Route) Host(tpl string) (_ *Route) { return }

func (*Route) MatcherFunc(f MatcherFunc) (_ *Route) { return }

func (*Route) Methods(methods ...string) (_ *Route) { return }

func (*Route) Name(name string) (_ *Route) { return }

func (*Route) Path(tpl string) (_ *Route) { return }

func (*Route) PathPrefix(tpl string) (_ *Route) { return }

func (*Route) Queries(pairs ...string) (_ *Route) { return }

func (*Route) Schemes(schemes ...string) (_ *Route) { return }

func (*Route) Subrouter() (_ *Router) { return }

type RouteMatch struct {
}

type Router struct {
}

func (*Router) Handle(path string, handler http.Handler) (_ *Route) { return }

func (*Router) HandleFunc(path string, f func(http.ResponseWriter, *http.Request)) (_ *Route) { return }

func (*Router) Headers(pairs ...string) (_ *Route) { return }

func (*Router) Host(tpl string) (_ *Route) { return }

func (*Router) MatcherFunc(f MatcherFunc) (_ *Route) { return }

func (*Router) Methods(methods ...string) (_ *Route) { return }

func (*Router) Name(name string) (_ *Route) { return }

func (*Router) NewRoute() (_ *Route) { return }

func (*Router) Path(tpl string) (_ *Route) { return }

func (*Router) PathPrefix(tpl string) (_ *Route) { return }

func (*Router) Queries(pairs ...string) (_ *Route) { return }

func (*Router) Schemes(schemes ...string) (_ *Route) { return }

func (*Router) ServeHTTP(w http.ResponseWriter, req *http.Request) {}

func (*Router) SkipClean(value bool) (_ *Router) { return }

func (*Router) StrictSlash(value bool) (_ *Router) { return }

func (*Router) Use(mwf ...MiddlewareFunc) {}

func (*Router) UseEncodedPath() (_ *Router) { return }

func Vars(r *http.Request) (_ map[string]string) { return }
