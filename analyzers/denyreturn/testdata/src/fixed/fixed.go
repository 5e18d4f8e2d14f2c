// Package fixed holds the mended twins.
package fixed

import (
	"database/sql"
	"net/http"

	"fixture/httpx"
)

type server struct{ db *sql.DB }

func (s *server) save(r *http.Request) { s.db.Exec("update t set a = ?", r.FormValue("a")) }

func middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("X-Role") != "admin" {
			http.Error(w, "no", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (s *server) set(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("a") == "" {
		http.Error(w, "empty", http.StatusBadRequest)
		return
	}
	if !httpx.Admitted(w, r) {
		return
	}
	s.save(r)
	w.WriteHeader(http.StatusNoContent)
}
