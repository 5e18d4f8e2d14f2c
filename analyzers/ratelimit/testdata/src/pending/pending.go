// Package pending asks for a second factor in a step of its own: each try uses up
// what the first step has given, or does not.
package pending

import (
	"net/http"
	"sync"
	"time"

	"github.com/pquerna/otp/totp"
)

type login struct {
	user   string
	expiry time.Time
}

type server struct {
	pending *sync.Map
	cache   map[string]*login
	secrets map[string]string
}

func (s *server) secret(user string) string { return s.secrets[user] }

// once takes the pending login before it looks at the code.
func (s *server) once(w http.ResponseWriter, r *http.Request) {
	token, code := r.FormValue("token"), r.FormValue("code")
	found, ok := s.pending.Load(token)
	if !ok {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	l := found.(*login)
	if time.Now().After(l.expiry) {
		s.pending.Delete(token)
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	s.pending.Delete(token)
	if !totp.Validate(code, s.secret(l.user)) {
		w.WriteHeader(http.StatusUnauthorized)
	}
}

// often takes it only once the code was right.
func (s *server) often(w http.ResponseWriter, r *http.Request) {
	token, code := r.FormValue("token"), r.FormValue("code")
	found, ok := s.pending.Load(token)
	if !ok {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	if !totp.Validate(code, s.secret(found.(*login).user)) {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	s.pending.Delete(token)
}

// cached forgets what it had, and goes on in any case.
func (s *server) cached(w http.ResponseWriter, r *http.Request) {
	user, code := r.FormValue("user"), r.FormValue("code")
	if l, ok := s.cache[user]; ok {
		w.Header().Set("X-Expiry", l.expiry.String())
	}
	delete(s.cache, user)
	if !totp.Validate(code, s.secret(user)) {
		w.WriteHeader(http.StatusUnauthorized)
	}
}

// other takes what stands under another key.
func (s *server) other(w http.ResponseWriter, r *http.Request) {
	user, code := r.FormValue("user"), r.FormValue("code")
	l, ok := s.cache[user]
	if !ok {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	delete(s.cache, r.FormValue("old"))
	if !totp.Validate(code, s.secret(l.user)) {
		w.WriteHeader(http.StatusUnauthorized)
	}
}

func main() {
	s := &server{}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /once", s.once)
	mux.HandleFunc("POST /often", s.often)   // want `^POST /often .*: server.often verifies a credential`
	mux.HandleFunc("POST /cached", s.cached) // want `^POST /cached .*: server.cached verifies a credential`
	mux.HandleFunc("POST /other", s.other)   // want `^POST /other .*: server.other verifies a credential`
	http.ListenAndServe(":8080", mux)
}
