// Package presence lets pass what is only there.
package presence

import (
	"crypto/subtle"
	"errors"
	"net/http"
	"net/url"
)

type instance struct{ Password string }

type server struct {
	token string
	next  http.Handler
}

type client struct{ Secret string }

var errDenied = errors.New("denied")

// The reviewed code.
func replace(w http.ResponseWriter, r *http.Request, inst *instance) {
	if inst.Password != "" && r.Header.Get("X-Current-Password") == "" { // want `whoever sends any header X-Current-Password passes for one who knows the stored instance.Password`
		http.Error(w, "there is one already", http.StatusConflict)
		return
	}
	inst.Password = r.FormValue("password")
	w.WriteHeader(http.StatusNoContent)
}

func replaceNested(w http.ResponseWriter, r *http.Request, inst *instance) {
	if inst.Password != "" {
		if r.Header.Get("X-Current-Password") == "" { // want `whoever sends any header X-Current-Password`
			http.Error(w, "there is one already", http.StatusConflict)
			return
		}
	}
	inst.Password = r.FormValue("password")
}

func replaceFixed(w http.ResponseWriter, r *http.Request, inst *instance) {
	if inst.Password != "" && !presents(r, inst.Password) {
		http.Error(w, "the current password is needed", http.StatusForbidden)
		return
	}
	inst.Password = r.FormValue("password")
}

func presents(r *http.Request, stored string) bool {
	candidate := r.Header.Get("X-Current-Password")
	return stored != "" && subtle.ConstantTimeCompare([]byte(candidate), []byte(stored)) == 1
}

// Not set: there is nothing to hand out.
func get(w http.ResponseWriter, inst *instance) {
	if inst.Password == "" {
		http.Error(w, "none", http.StatusNotFound)
		return
	}
	_, _ = w.Write([]byte(inst.Password))
}

// The header is asked for, then looked at.
func verify(w http.ResponseWriter, r *http.Request, inst *instance) {
	if r.Header.Get("X-Current-Password") == "" {
		http.Error(w, "none presented", http.StatusBadRequest)
		return
	}
	if !presents(r, inst.Password) {
		http.Error(w, "wrong", http.StatusForbidden)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

// A middleware that lets everybody pass who sends something.
func (s *server) middleware(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("Authorization") == "" { // want `the request's header Authorization is only tested to be there and never verified`
		http.Error(w, "no", http.StatusUnauthorized)
		return
	}
	s.next.ServeHTTP(w, r)
}

func (s *server) bearer(w http.ResponseWriter, r *http.Request) {
	token := r.Header.Get("Authorization")
	if len(token) == 0 { // want `the request's header Authorization is only tested to be there`
		http.Error(w, "no", http.StatusUnauthorized)
		return
	}
	s.next.ServeHTTP(w, r)
}

// The token goes on to one that knows.
func (s *server) lookedUp(w http.ResponseWriter, r *http.Request, find func(string) error) {
	token := r.Header.Get("Authorization")
	if token == "" {
		http.Error(w, "no", http.StatusUnauthorized)
		return
	}
	if find(token) != nil {
		http.Error(w, "no", http.StatusUnauthorized)
		return
	}
	s.next.ServeHTTP(w, r)
}

// The code is read again by what it is handed to.
func callback(w http.ResponseWriter, r *http.Request, exchange func(*http.Request) error) {
	if r.FormValue("code") == "" {
		http.Error(w, "no code", http.StatusBadRequest)
		return
	}
	if exchange(r) != nil {
		http.Error(w, "no", http.StatusUnauthorized)
	}
}

// Taken on trust when it is there.
func (s *server) onTrust(w http.ResponseWriter, r *http.Request) {
	values, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return
	}
	token := values.Get("auth_token")
	if token != "" { // want `the request's parameter auth_token is taken on trust when it is there: only without it is the request's cookie auth_token compared`
		http.SetCookie(w, &http.Cookie{Name: "auth_token", Value: token})
	} else {
		cookie, err := r.Cookie("auth_token")
		if err != nil || cookie.Value != s.token { // want `compared with the stored server.token by !=`
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
	}
	s.next.ServeHTTP(w, r)
}

func (s *server) onTrustFixed(w http.ResponseWriter, r *http.Request) {
	token := r.URL.Query().Get("auth_token")
	if token != "" {
		if subtle.ConstantTimeCompare([]byte(token), []byte(s.token)) != 1 {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		http.SetCookie(w, &http.Cookie{Name: "auth_token", Value: token})
	} else {
		cookie, err := r.Cookie("auth_token")
		if err != nil || subtle.ConstantTimeCompare([]byte(cookie.Value), []byte(s.token)) != 1 {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
	}
	s.next.ServeHTTP(w, r)
}

func findClient(id string) (*client, error)

// An empty secret skips the comparison.
func refresh(clientID, clientSecret string) (*client, error) {
	c, err := findClient(clientID)
	if err != nil {
		return nil, err
	}
	if clientSecret != "" && c.Secret != clientSecret { // want `without the parameter clientSecret the comparison with the stored client.Secret is skipped` `the parameter clientSecret is compared with the stored client.Secret by !=`
		return nil, errDenied
	}
	return c, nil
}

func refreshFixed(clientID, clientSecret string) (*client, error) {
	c, err := findClient(clientID)
	if err != nil {
		return nil, err
	}
	if subtle.ConstantTimeCompare([]byte(c.Secret), []byte(clientSecret)) != 1 {
		return nil, errDenied
	}
	return c, nil
}

// No secret is configured: the operator's choice.
func (s *server) unlocked(w http.ResponseWriter, r *http.Request) {
	if s.token != "" && subtle.ConstantTimeCompare([]byte(r.Header.Get("X-Token")), []byte(s.token)) != 1 {
		http.Error(w, "no", http.StatusUnauthorized)
		return
	}
	s.next.ServeHTTP(w, r)
}

// Optional, but refused elsewhere.
func operation(r *http.Request, trusted bool, c client) error {
	secret := r.FormValue("secret")
	if !trusted && secret == "" {
		return errDenied
	}
	if secret != "" && subtle.ConstantTimeCompare([]byte(c.Secret), []byte(secret)) != 1 {
		return errDenied
	}
	return nil
}

// parse takes a cookie apart.
func parse(value string) (userID, nonce string, err error) {
	if len(value) < 8 {
		return "", "", errDenied
	}
	return value[8:], value[:8], nil
}

type session struct{ Nonce, Data string }

type sessions interface {
	GetSession(id string) (session, error)
	UpdateSession(id, data string) error
}

func open(r *http.Request, st sessions) (*session, error) {
	c, err := r.Cookie("session")
	if err != nil {
		return nil, err
	}
	id, nonce, err := parse(c.Value)
	if err != nil {
		return nil, err
	}
	s, err := st.GetSession(id)
	if err != nil || subtle.ConstantTimeCompare([]byte(s.Nonce), []byte(nonce)) != 1 {
		return nil, errDenied
	}
	return &s, nil
}

// The nonce is parsed and thrown away.
func touch(r *http.Request, st sessions) error {
	c, err := r.Cookie("session")
	if err != nil {
		return err
	}
	id, _, err := parse(c.Value) // want `the nonce that parse finds in the request is thrown away, and the request goes on as if it had been matched; compare it with the stored one, as open does \(presence.go:\d+\)`
	if err != nil {
		return err
	}
	return st.UpdateSession(id, "seen")
}
