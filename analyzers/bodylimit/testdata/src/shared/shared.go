// Command shared has many routes that decode in one helper.
package main

import (
	"encoding/json"
	"net/http"
)

type settings struct{ Name string }

var kept settings

func decode(r *http.Request, into any) error { return json.NewDecoder(r.Body).Decode(into) }

func set(w http.ResponseWriter, r *http.Request) {
	if decode(r, &kept) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func rename(w http.ResponseWriter, r *http.Request) {
	if decode(r, &kept) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// Many is told once, for the route that is meant for everybody.
func Many(mux *http.ServeMux) {
	mux.HandleFunc("POST /a", set)
	mux.HandleFunc("POST /b", rename)
	mux.HandleFunc("POST /login", set) // want `^POST /login \(shared.go:\d+\): set reads the body whole by encoding/json.Decoder.Decode \(shared.go:13\), as 3 more routes do at the same place, and nothing on its way bounds it; use`
	mux.HandleFunc("POST /d", rename)
}

func main() {
	mux := http.NewServeMux()
	Many(mux)
	http.ListenAndServe(":8080", mux)
}
