// Package gorillaapp registers in the ways of gorilla/mux.
package gorillaapp

import (
	"net/http"

	"github.com/gorilla/mux"
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

// A handler function that each of a list wraps becomes a handler on the way.
func use(handler http.HandlerFunc, list ...func(http.Handler) http.HandlerFunc) http.HandlerFunc {
	for _, mw := range list {
		handler = mw(handler)
	}
	return handler
}

func known(next http.Handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if _, ok := users[r.Header.Get("U")]; !ok {
			w.WriteHeader(401)
			return
		}
		next.ServeHTTP(w, r)
	}
}

// Tables of the functions that register.
var registrars = []any{registerA, registerB}

func registerA(r *mux.Router) {
	r.HandleFunc("/a", h) // want `^ANY /a -> h via \[\] yes \[\] unknown \[\]$`
}

func registerB(r *mux.Router) {
	r.HandleFunc("/b", h) // want `^ANY /b -> h via \[\] yes \[\] unknown \[\]$`
}

type part struct {
	name     string
	register func(*mux.Router)
}

var parts = []part{{"c", registerC}}

func registerC(r *mux.Router) {
	r.HandleFunc("/c", h) // want `^ANY /s/c -> h via \[auth\] yes \[authn\] unknown \[\]$`
}

func main() {
	r := mux.NewRouter()
	r.HandleFunc("/open", h)                       // want `^ANY /open -> h via \[\] yes \[\] unknown \[\]$`
	r.HandleFunc("/one", h).Methods("GET", "POST") // want `^GET,POST /one -> h via \[\] yes \[\] unknown \[\]$`
	s := r.PathPrefix("/s").Subrouter()
	s.Use(auth)
	s.HandleFunc("/two", h).Methods(http.MethodPut)   // want `^PUT /s/two -> h via \[auth\] yes \[authn\] unknown \[\]$`
	r.Methods("DELETE").Path("/three").HandlerFunc(h) // want `^DELETE /three -> h via \[\] yes \[\] unknown \[\]$`
	r.HandleFunc("/used", use(h, known))              // want `^ANY /used -> h via \[known\] yes \[authn\] unknown \[\]$`
	for _, register := range registrars {
		register.(func(*mux.Router))(r)
	}
	for _, p := range parts {
		p.register(s)
	}
	http.Handle("/", r)
	http.ListenAndServe(":8080", nil)
}
