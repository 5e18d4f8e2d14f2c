// Package chiapp is a small service on chi.
package chiapp

import (
	"net/http"

	"github.com/go-chi/chi/v5"

	"github.com/credvet/credvet/testdata/routers/trace"
)

// API holds the service's router.
type API struct {
	router chi.Router
	admin  http.Handler
}

// An endpoint is a row of a table of routes.
type endpoint struct {
	method, pattern string
	handler         http.HandlerFunc
}

// New makes the service.
func New() *API {
	a := &API{router: chi.NewRouter()}
	a.admin = a.adminRouter()
	a.routes()
	return a
}

// ServeHTTP hands requests on.
func (a *API) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	trace.Pass("API.ServeHTTP")
	a.router.ServeHTTP(w, r)
}

// Router is asked by the test.
func (a *API) Router() chi.Router { return a.router }

// Run serves.
func (a *API) Run() error { return http.ListenAndServe(":8080", a) }

func (a *API) routes() {
	a.common(a.router)
	a.router.Get("/health", health)
	a.router.With(limit(3)).Post("/login", a.login)
	a.router.Route("/users", func(r chi.Router) {
		r.Use(a.authenticate)
		r.Get("/", list)
		r.Group(func(r chi.Router) {
			r.Use(owner)
			r.Put("/{id}", update)
			r.MethodFunc(http.MethodDelete, "/{id}", remove)
		})
		r.Route("/{id}/keys", keys)
	})
	guarded := func(h http.HandlerFunc) http.Handler { return a.authenticate(owner(h)) }
	a.router.Method("PATCH", "/profile", guarded(update))
	for _, e := range table {
		a.router.Method(e.method, "/table"+e.pattern, e.handler)
	}
	for _, verb := range []string{"GET", "POST"} {
		a.router.MethodFunc(verb, "/verbs", list)
	}
	a.router.Mount("/admin", a.admin)
	a.router.Handle("/any", http.HandlerFunc(list))
}

var table = []endpoint{
	{"GET", "/a", list},
	{"POST", "/b", create},
	{pattern: "/c", method: "DELETE", handler: remove},
}

// common adds what all routes have.
func (a *API) common(r chi.Router) { r.Use(logger, requestID) }

func (a *API) adminRouter() http.Handler {
	r := chi.NewRouter()
	r.Use(a.authenticate)
	r.Use(admin)
	r.Get("/stats", stats)
	r.With(limit(1)).Delete("/users/{id}", remove)
	return r
}

func keys(r chi.Router) {
	r.Get("/", list)
	r.With(owner, limit(2)).Post("/", create)
}

func logger(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		trace.Pass("logger")
		next.ServeHTTP(w, r)
	})
}

func requestID(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		trace.Pass("requestID")
		next.ServeHTTP(w, r)
	})
}

func (a *API) authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		trace.Pass("API.authenticate")
		next.ServeHTTP(w, r)
	})
}

func owner(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		trace.Pass("owner")
		next.ServeHTTP(w, r)
	})
}

func admin(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		trace.Pass("admin")
		next.ServeHTTP(w, r)
	})
}

func limit(int) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			trace.Pass("limit")
			next.ServeHTTP(w, r)
		})
	}
}

func (a *API) login(http.ResponseWriter, *http.Request) { trace.Pass("API.login") }
func health(http.ResponseWriter, *http.Request)         { trace.Pass("health") }
func list(http.ResponseWriter, *http.Request)           { trace.Pass("list") }
func create(http.ResponseWriter, *http.Request)         { trace.Pass("create") }
func update(http.ResponseWriter, *http.Request)         { trace.Pass("update") }
func remove(http.ResponseWriter, *http.Request)         { trace.Pass("remove") }
func stats(http.ResponseWriter, *http.Request)          { trace.Pass("stats") }
