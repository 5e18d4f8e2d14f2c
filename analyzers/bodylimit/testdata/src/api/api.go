// Package api has handlers that others register.
package api

import (
	"encoding/json"
	"io"
	"net/http"
)

// Set keeps a password.
func Set(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	kept = body
}

var kept []byte

// Put decodes in a helper.
func Put(w http.ResponseWriter, r *http.Request) {
	var in struct{ Name string }
	if decode(r, &in) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	kept = []byte(in.Name)
}

func decode(r *http.Request, into any) error { return json.NewDecoder(r.Body).Decode(into) }

// Fixed bounds the body itself.
func Fixed(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 100))
	if err != nil {
		w.WriteHeader(http.StatusRequestEntityTooLarge)
		return
	}
	kept = body
}
