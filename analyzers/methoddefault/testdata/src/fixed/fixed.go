// Package fixed holds the mended twin.
package fixed

import (
	"io"
	"net/http"
)

func Open(w http.ResponseWriter, r *http.Request) {
	switch r.Method {
	case http.MethodGet:
		io.WriteString(w, "value")
	case http.MethodPost:
		w.WriteHeader(http.StatusNoContent)
	default:
		w.Header().Set("Allow", "GET, POST")
		http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
	}
}

func Chain(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodGet {
		io.WriteString(w, "value")
	} else if r.Method == http.MethodPost {
		w.WriteHeader(http.StatusNoContent)
	} else {
		http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
	}
}
