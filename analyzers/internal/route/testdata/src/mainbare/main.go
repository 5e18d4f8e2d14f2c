// Package mainbare lets api register on a bare router.
package main

import (
	"net/http"

	"api"

	"github.com/go-chi/chi/v5"
)

func main() {
	r := chi.NewRouter()
	api.New().Routes(r) // want `^POST /password -> Server.set via \[\] yes \[\] unknown \[\]$` `^GET /sub/x -> Server.get via \[\] yes \[\] unknown \[\]$`
	http.ListenAndServe(":8080", r)
}
