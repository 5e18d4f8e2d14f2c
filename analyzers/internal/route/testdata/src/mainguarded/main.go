// Package mainguarded adds middleware before it lets api register.
package main

import (
	"net/http"

	"api"

	"github.com/go-chi/chi/v5"
)

var users = map[string]string{}

func requireUser(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, ok := users[r.Header.Get("U")]; !ok {
			w.WriteHeader(401)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func main() {
	r := chi.NewRouter()
	r.Use(requireUser)
	api.New().Routes(r) // want `^POST /password -> Server.set via \[requireUser\] yes \[authn\] unknown \[\]$` `^GET /sub/x -> Server.get via \[requireUser\] yes \[authn\] unknown \[\]$`
	http.ListenAndServe(":8080", r)
}
