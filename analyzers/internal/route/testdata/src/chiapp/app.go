// Package chiapp registers in the ways of chi.
package chiapp

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

var users = map[string]string{}

func auth(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, ok := users[r.Header.Get("U")]; !ok {
			w.WriteHeader(401)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func h(w http.ResponseWriter, r *http.Request) {}

type app struct{ router chi.Router }

func newApp() *app {
	a := &app{router: chi.NewRouter()}
	a.routes()
	return a
}

func (a *app) routes() {
	r := a.router
	r.Get("/open", h) // want `^GET /open -> h via \[\] yes \[\] unknown \[\]$`
	r.Group(func(r chi.Router) {
		r.Use(auth)
		r.Post("/in", h) // want `^POST /in -> h via \[auth\] yes \[authn\] unknown \[\]$`
		r.Route("/deep", func(r chi.Router) {
			r.Method("PUT", "/er", http.HandlerFunc(h)) // want `^PUT /deep/er -> h via \[auth\] yes \[authn\] unknown \[\]$`
		})
	})
	r.With(auth).Delete("/d", h) // want `^DELETE /d -> h via \[auth\] yes \[authn\] unknown \[\]$`
	authnz := func(f http.HandlerFunc) http.HandlerFunc { return auth(f).ServeHTTP }
	r.MethodFunc("POST", "/n", authnz(h)) // want `^POST /n -> h via \[auth\] yes \[authn\] unknown \[\]$`
	r.Mount("/m", mounted())
}

func mounted() http.Handler {
	r := chi.NewRouter()
	r.Get("/z", h) // want `^GET /m/z -> h via \[\] yes \[\] unknown \[\]$`
	return r
}

func (a *app) run() { http.ListenAndServe(":8080", a.router) }

func main() { newApp().run() }
