// Package open stands behind a filter that is not understood: it may ask who
// the caller is, but not on the way to a log-in.
package open

import (
	"encoding/json"
	"net/http"
)

type filter interface{ Odd(r *http.Request) bool }

type server struct{ f filter }

func (s *server) filtered(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if s.f.Odd(r) {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func read(w http.ResponseWriter, r *http.Request) {
	var v map[string]string
	if json.NewDecoder(r.Body).Decode(&v) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func login(w http.ResponseWriter, r *http.Request) { read(w, r) }

func orders(w http.ResponseWriter, r *http.Request) { read(w, r) }

func (s *server) run() error {
	m := http.NewServeMux()
	m.HandleFunc("POST /login", login)   // want `login reads the body whole`
	m.HandleFunc("POST /orders", orders) // want `orders reads the body whole`
	return http.ListenAndServe(":80", s.filtered(m))
}

// bounded leaves some routes as they are.
func bounded(limit int64, skip string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if limit > 0 && r.URL.Path != skip {
				r.Body = http.MaxBytesReader(w, r.Body, limit)
			}
			next.ServeHTTP(w, r)
		})
	}
}

func runBounded() error {
	m := http.NewServeMux()
	m.HandleFunc("POST /signin", login)
	return http.ListenAndServe(":80", bounded(1<<20, "/upload")(m))
}
