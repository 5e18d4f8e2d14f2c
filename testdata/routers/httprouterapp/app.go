// Package httprouterapp is a small service on httprouter.
package httprouterapp

import (
	"net/http"

	"github.com/julienschmidt/httprouter"

	"github.com/credvet/credvet/testdata/routers/trace"
)

// New makes the service.
func New() *httprouter.Router {
	r := httprouter.New()
	r.GET("/users", list)
	r.PUT("/users/:id", authenticated(owner(update)))
	authz := func(h httprouter.Handle) httprouter.Handle { return authenticated(h) }
	r.POST("/users", authz(update))
	r.Handler("DELETE", "/users/:id", wrapped(http.HandlerFunc(plain)))
	for _, verb := range []string{"GET", "POST"} {
		r.Handle(verb, "/verbs", list)
	}
	return r
}

// Run serves.
func Run() error { return http.ListenAndServe(":8080", New()) }

func authenticated(next httprouter.Handle) httprouter.Handle {
	return func(w http.ResponseWriter, r *http.Request, p httprouter.Params) {
		trace.Pass("authenticated")
		next(w, r, p)
	}
}

func owner(next httprouter.Handle) httprouter.Handle {
	return func(w http.ResponseWriter, r *http.Request, p httprouter.Params) {
		trace.Pass("owner")
		next(w, r, p)
	}
}

func wrapped(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		trace.Pass("wrapped")
		next.ServeHTTP(w, r)
	})
}

func list(http.ResponseWriter, *http.Request, httprouter.Params)   { trace.Pass("list") }
func update(http.ResponseWriter, *http.Request, httprouter.Params) { trace.Pass("update") }
func plain(http.ResponseWriter, *http.Request)                     { trace.Pass("plain") }
