// Command service is small, and has a route of each kind.
package main

import (
	"crypto/subtle"
	"io"
	"net/http"
	"os"
)

type service struct {
	adminToken string
	notes      string
}

// requireAdmin is behind nothing but a comparison.
func (s *service) requireAdmin(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if subtle.ConstantTimeCompare([]byte(r.Header.Get("X-Admin-Token")), []byte(s.adminToken)) != 1 {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next(w, r)
	}
}

func bounded(next http.Handler) http.Handler {
	return http.MaxBytesHandler(next, 1<<20)
}

func (s *service) health(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusNoContent) }

func (s *service) replaceNotes(w http.ResponseWriter, r *http.Request) {
	text, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "not read", http.StatusRequestEntityTooLarge)
		return
	}
	if err := os.WriteFile(s.notes, text, 0o600); err != nil {
		http.Error(w, "not written", http.StatusInternalServerError)
	}
}

func (s *service) deleteNotes(w http.ResponseWriter, r *http.Request) {
	if err := os.Remove(s.notes); err != nil {
		http.Error(w, "not deleted", http.StatusInternalServerError)
	}
}

func (s *service) byName(name string) http.HandlerFunc { return plugins[name] }

var plugins = map[string]http.HandlerFunc{}

func main() {
	s := &service{adminToken: os.Getenv("ADMIN_TOKEN"), notes: "/var/lib/service/notes"}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", s.health)
	mux.HandleFunc("PUT /notes", s.requireAdmin(s.replaceNotes))
	mux.HandleFunc("DELETE /notes", s.deleteNotes)
	mux.HandleFunc("/plugin/", s.byName(os.Args[1]))
	mux.HandleFunc("POST /<script>alert(1)</script>/`a|b`/@team", s.requireAdmin(s.deleteNotes))
	mux.HandleFunc("POST /a/pattern/that/is/much/too/long/for/any/terminal/that/people/use/and/so/on/until/it/has/to/be/wrapped/somewhere", s.requireAdmin(s.deleteNotes))
	mux.HandleFunc("GET /\x1b[31mred\u202e", s.health)
	http.ListenAndServe(":8080", bounded(mux))
}
