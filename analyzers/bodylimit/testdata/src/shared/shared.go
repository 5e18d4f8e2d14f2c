// Command shared has many routes that decode in one helper.
package main

import (
	"encoding/json"
	"net/http"

	segment "github.com/segmentio/encoding/json"
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

func parse(r *http.Request, into any) error { return segment.NewDecoder(r.Body).Decode(into) }

func open(w http.ResponseWriter, r *http.Request) {
	if parse(r, &kept) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func bounded(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
	if parse(r, &kept) != nil {
		w.WriteHeader(http.StatusRequestEntityTooLarge)
	}
}

// Another library reads as much; what bounds the body before holds for it, too.
func Another(mux *http.ServeMux) {
	mux.HandleFunc("POST /e", open) // want `^POST /e \(shared.go:\d+\): open reads the body whole, and nothing on its way bounds it; use`
	mux.HandleFunc("POST /f", bounded)
}

// Many is told once, for the route that is meant for everybody.
func Many(mux *http.ServeMux) {
	mux.HandleFunc("POST /a", set)
	mux.HandleFunc("POST /b", rename)
	mux.HandleFunc("POST /login", set) // want `^POST /login \(shared.go:\d+\): set reads the body whole by encoding/json.Decoder.Decode \(shared.go:15\), as 3 more routes do at the same place, and nothing on its way bounds it; use`
	mux.HandleFunc("POST /d", rename)
}

func main() {
	mux := http.NewServeMux()
	Many(mux)
	Another(mux)
	http.ListenAndServe(":8080", mux)
}
