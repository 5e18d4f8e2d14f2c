// Package mux is a stub.
package mux

import "net/http"

type Router struct{}
type Route struct{}

func (r *Router) HandleFunc(p string, f func(http.ResponseWriter, *http.Request)) *Route { return nil }
func (r *Router) Methods(m ...string) *Route                                             { return nil }
func (r *Route) Methods(m ...string) *Route                                              { return r }
func (r *Route) Path(p string) *Route                                                    { return r }
func (r *Route) HandlerFunc(f func(http.ResponseWriter, *http.Request)) *Route           { return r }
