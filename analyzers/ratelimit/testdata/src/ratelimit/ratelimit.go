package ratelimit

import (
	"crypto/subtle"
	"net/http"
)

type limiter interface{ Allow(key string) bool }

type server struct {
	password string
	l        limiter
}

func (s *server) verify(w http.ResponseWriter, r *http.Request) {
	if subtle.ConstantTimeCompare([]byte(r.FormValue("password")), []byte(s.password)) != 1 {
		w.WriteHeader(403)
		return
	}
	w.WriteHeader(204)
}

func (s *server) limited(f http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if !s.l.Allow(r.RemoteAddr) {
			w.WriteHeader(429)
			return
		}
		f(w, r)
	}
}

func (s *server) show(w http.ResponseWriter, r *http.Request) { w.Write(nil) }

func main() {
	s := &server{}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /login", s.verify) // want `^POST /login \(ratelimit.go:\d+\): server.verify verifies a credential, and nothing limits`
	mux.HandleFunc("POST /safe", s.limited(s.verify))
	mux.HandleFunc("GET /show", s.show)
	http.ListenAndServe(":8080", mux)
}
