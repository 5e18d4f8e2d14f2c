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

func main() {
	r := mux.NewRouter()
	r.HandleFunc("/open", h)                       // want `^ANY /open -> h via \[\] yes \[\] unknown \[\]$`
	r.HandleFunc("/one", h).Methods("GET", "POST") // want `^GET,POST /one -> h via \[\] yes \[\] unknown \[\]$`
	s := r.PathPrefix("/s").Subrouter()
	s.Use(auth)
	s.HandleFunc("/two", h).Methods(http.MethodPut)   // want `^PUT /s/two -> h via \[auth\] yes \[authn\] unknown \[\]$`
	r.Methods("DELETE").Path("/three").HandlerFunc(h) // want `^DELETE /three -> h via \[\] yes \[\] unknown \[\]$`
	http.Handle("/", r)
	http.ListenAndServe(":8080", nil)
}
