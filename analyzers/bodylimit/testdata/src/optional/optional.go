// Package optional asks who sends a body if it is told a password, or always.
package optional

import (
	"crypto/subtle"
	"encoding/json"
	"io"
	"net/http"
	"os"
)

var password = os.Getenv("PASSWORD")

func save(w http.ResponseWriter, r *http.Request) {
	var v map[string]string
	json.NewDecoder(r.Body).Decode(&v)
}

func keep(w http.ResponseWriter, r *http.Request) {
	b, _ := io.ReadAll(r.Body)
	os.WriteFile("kept", b, 0o600)
}

func guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, p, _ := r.BasicAuth(); subtle.ConstantTimeCompare([]byte(p), []byte(password)) != 1 {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func main() {
	open := http.NewServeMux()
	open.HandleFunc("POST /save", save) // want `^POST /save .*: save reads the body whole`
	var h http.Handler = open
	if password != "" {
		h = guard(open)
	}
	go http.ListenAndServe(":8081", h)

	closed := http.NewServeMux()
	closed.HandleFunc("POST /keep", keep) // want `^POST /keep .*: keep reads the body whole`
	http.ListenAndServe(":8082", guard(closed))
}
