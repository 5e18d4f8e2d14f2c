// Package gorillaapp is a small service on gorilla/mux.
package gorillaapp

import (
	"net/http"

	"github.com/gorilla/mux"

	"github.com/credvet/credvet/testdata/routers/trace"
)

type bouncer struct{}

type handler struct {
	*mux.Router
	bouncer *bouncer
}

// newUsers is a part of the service that routes for itself.
func newUsers(b *bouncer) *handler {
	h := &handler{Router: mux.NewRouter(), bouncer: b}
	h.Handle("/users", b.restricted(logged(h.list))).Methods(http.MethodGet)
	h.Handle("/users/{id}", b.admin(logged(h.update))).Methods(http.MethodPut, http.MethodPost)
	return h
}

// Users is asked by the test.
func Users() *mux.Router { return newUsers(&bouncer{}).Router }

// New makes the service.
func New() *mux.Router {
	b := &bouncer{}
	r := mux.NewRouter()
	r.HandleFunc("/health", health)
	r.Methods("POST").Path("/login").HandlerFunc(login)
	api := r.PathPrefix("/api").Subrouter()
	api.HandleFunc("/early", list).Methods("GET") // Use holds for all routes
	api.Use(b.authenticate)
	api.HandleFunc("/things/{id:[0-9]+}", remove).Methods("DELETE")
	deep := api.PathPrefix("/deep").Subrouter()
	deep.Use(owner)
	deep.Handle("/x", http.HandlerFunc(update)).Methods("PUT")
	deep.Path("/y").Methods("GET", "POST").Handler(b.admin(http.HandlerFunc(list)))
	for path, h := range map[string]http.HandlerFunc{"/m": list, "/n": update} {
		api.HandleFunc("/map"+path, h).Methods("GET")
	}
	register(r, "/registered", remove)
	r.PathPrefix("/users").Handler(newUsers(b))
	r.Use(requestID)
	return r
}

// Run serves.
func Run() error {
	s := &http.Server{Addr: ":8080", Handler: New()}
	return s.ListenAndServe()
}

func register(r *mux.Router, path string, h http.HandlerFunc) {
	r.HandleFunc(path, func(w http.ResponseWriter, req *http.Request) {
		trace.Pass("register")
		h(w, req)
	}).Methods("DELETE").Name("registered")
}

func (b *bouncer) authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		trace.Pass("bouncer.authenticate")
		next.ServeHTTP(w, r)
	})
}

func (b *bouncer) restricted(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		trace.Pass("bouncer.restricted")
		next.ServeHTTP(w, r)
	})
}

func (b *bouncer) admin(next http.Handler) http.Handler {
	return b.restricted(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		trace.Pass("bouncer.admin")
		next.ServeHTTP(w, r)
	}))
}

func owner(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		trace.Pass("owner")
		next.ServeHTTP(w, r)
	})
}

func requestID(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		trace.Pass("requestID")
		next.ServeHTTP(w, r)
	})
}

// logged adapts a handler that fails.
func logged(h func(http.ResponseWriter, *http.Request) error) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		trace.Pass("logged")
		if err := h(w, r); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	})
}

func (h *handler) list(http.ResponseWriter, *http.Request) error {
	trace.Pass("handler.list")
	return nil
}

func (h *handler) update(http.ResponseWriter, *http.Request) error {
	trace.Pass("handler.update")
	return nil
}

func health(http.ResponseWriter, *http.Request) { trace.Pass("health") }
func login(http.ResponseWriter, *http.Request)  { trace.Pass("login") }
func list(http.ResponseWriter, *http.Request)   { trace.Pass("list") }
func update(http.ResponseWriter, *http.Request) { trace.Pass("update") }
func remove(http.ResponseWriter, *http.Request) { trace.Pass("remove") }
