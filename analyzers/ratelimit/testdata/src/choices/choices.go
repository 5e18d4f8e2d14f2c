// Package choices compares a secret from a form with the stored one to know
// whether it was left as it was, which lets nobody in; and to let somebody in.
package choices

import (
	"crypto/subtle"
	"encoding/json"
	"net/http"
	"strings"
)

type settings struct {
	password, apiKey, loginCode, authorizationCode string
}

type form struct{ Password string }

func hidden(s string) string { return s[:1] + strings.Repeat("*", len(s)-1) }

func read(r *http.Request) (f form) {
	json.NewDecoder(r.Body).Decode(&f)
	return f
}

// save keeps the stored password where the form has its mask.
func (s *settings) save(w http.ResponseWriter, r *http.Request) {
	f := read(r)
	if f.Password == hidden(s.password) {
		f.Password = s.password
	}
	s.password = strings.TrimSpace(f.Password)
	w.WriteHeader(204)
}

func (s *settings) saveLocal(w http.ResponseWriter, r *http.Request) {
	password := read(r).Password
	if password == hidden(s.password) {
		password = s.password
	} else {
		password = strings.TrimSpace(password)
	}
	s.password = password
	w.WriteHeader(204)
}

// told says in its text how the comparison went.
func (s *settings) told(w http.ResponseWriter, r *http.Request) {
	password, answer := read(r).Password, "no"
	if password == s.password {
		answer = "yes"
	}
	w.Write([]byte(answer))
}

func (s *settings) flagged(w http.ResponseWriter, r *http.Request) {
	ok := false
	if read(r).Password == s.password {
		ok = true
	}
	json.NewEncoder(w).Encode(ok)
}

func (s *settings) refuse(w http.ResponseWriter, r *http.Request) {
	if read(r).Password != s.password {
		w.WriteHeader(403)
		return
	}
	w.WriteHeader(204)
}

// noted lets in by what is called.
func (s *settings) noted(w http.ResponseWriter, r *http.Request) {
	if read(r).Password == s.password {
		s.letIn(w)
	}
	w.WriteHeader(204)
}

func (s *settings) letIn(w http.ResponseWriter) { w.Header().Set("X-In", "yes") }

func (s *settings) onlyIf(w http.ResponseWriter, same bool) {
	if !same {
		w.WriteHeader(403)
		return
	}
	w.WriteHeader(204)
}

// A program shows its key, which nobody finds by trying.
func (s *settings) machine(w http.ResponseWriter, r *http.Request) {
	s.onlyIf(w, subtle.ConstantTimeCompare([]byte(r.Header.Get("X-Api-Key")), []byte(s.apiKey)) == 1)
}

func (s *settings) flow(w http.ResponseWriter, r *http.Request) {
	s.onlyIf(w, r.FormValue("code") == s.authorizationCode)
}

// A person types a code from a mail.
func (s *settings) code(w http.ResponseWriter, r *http.Request) {
	s.onlyIf(w, subtle.ConstantTimeCompare([]byte(r.FormValue("code")), []byte(s.loginCode)) == 1)
}

func main() {
	s := &settings{}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /machine", s.machine)
	mux.HandleFunc("POST /flow", s.flow)
	mux.HandleFunc("POST /code", s.code) // want `^POST /code .*: settings.code verifies a credential`
	mux.HandleFunc("POST /save", s.save)
	mux.HandleFunc("POST /save-local", s.saveLocal)
	mux.HandleFunc("POST /tell", s.told)       // want `^POST /tell .*: settings.told verifies a credential`
	mux.HandleFunc("POST /flagged", s.flagged) // want `^POST /flagged .*: settings.flagged verifies a credential`
	mux.HandleFunc("POST /refuse", s.refuse)   // want `^POST /refuse .*: settings.refuse verifies a credential`
	mux.HandleFunc("POST /noted", s.noted)     // want `^POST /noted .*: settings.noted verifies a credential`
	http.ListenAndServe(":8080", mux)
}
