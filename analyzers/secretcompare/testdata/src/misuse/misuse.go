// Package misuse compares in constant time, to no avail.
package misuse

import (
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"net/http"
	"os"
	"strings"
)

type server struct {
	token string
	users map[string]string
}

func (s *server) dropped(w http.ResponseWriter, r *http.Request) {
	subtle.ConstantTimeCompare([]byte(r.Header.Get("X-Token")), []byte(s.token)) // want `the result of subtle.ConstantTimeCompare is dropped: nothing is decided by it`
	w.WriteHeader(http.StatusNoContent)
}

func droppedMAC(got, want []byte) {
	_ = hmac.Equal(got, want) // want `the result of hmac.Equal is dropped`
}

// It takes its time for nobody.
func decoy(password string) {
	dummyPassword := "not a password"
	subtle.ConstantTimeCompare([]byte(password), []byte(dummyPassword))
}

func (s *server) verifyToken(token string) bool {
	return subtle.ConstantTimeCompare([]byte(token), []byte(s.token)) == 0 // want `subtle.ConstantTimeCompare is taken the wrong way round`
}

func (s *server) verifyTokenFixed(token string) bool {
	return subtle.ConstantTimeCompare([]byte(token), []byte(s.token)) == 1
}

func unset(r *http.Request) bool {
	c, err := r.Cookie("secret")
	return err == nil && c.Value == os.Getenv("UI_SECRET") // want `where the stored UI_SECRET is not set, an empty cookie secret equals it and is accepted` `is compared with the stored UI_SECRET by ==`
}

func unsetConstant(r *http.Request) bool {
	secret := os.Getenv("UI_SECRET")
	return subtle.ConstantTimeCompare([]byte(r.Header.Get("X-Secret")), []byte(secret)) == 1 // want `where the stored secret is not set, an empty header X-Secret equals it and is accepted`
}

func unsetFixed(r *http.Request) bool {
	secret := os.Getenv("UI_SECRET")
	return secret != "" && subtle.ConstantTimeCompare([]byte(r.Header.Get("X-Secret")), []byte(secret)) == 1
}

func (s *server) missing(r *http.Request) bool {
	passwords := s.users
	name, password, ok := r.BasicAuth()
	return ok && subtle.ConstantTimeCompare([]byte(passwords[name]), []byte(password)) == 1 // want `where there is no such entry in passwords, an empty basic-auth password equals it and is accepted`
}

func (s *server) missingFixed(r *http.Request) bool {
	passwords := s.users
	name, password, ok := r.BasicAuth()
	stored, known := passwords[name]
	return ok && known && subtle.ConstantTimeCompare([]byte(stored), []byte(password)) == 1
}

func (s *server) mac(body []byte) []byte {
	m := hmac.New(sha256.New, []byte(s.token))
	m.Write(body)
	return m.Sum(nil)
}

// verifySignatures and its twins look for one signature that is right among
// several: the refusal stands behind the loop.
func (s *server) verifySignatures(r *http.Request, body []byte) bool {
	expected := s.mac(body)
	for _, text := range strings.Split(r.Header.Get("X-Signature"), " ") {
		sig, _ := base64.StdEncoding.DecodeString(text)
		if hmac.Equal(sig, expected) {
			return true
		}
	}
	return false
}

func (s *server) verifySignatureSeq(r *http.Request, body []byte) (bool, error) {
	expected := s.mac(body)
	for text := range strings.SplitSeq(r.Header.Get("X-Signature"), " ") {
		sig, _ := base64.StdEncoding.DecodeString(text)
		if hmac.Equal(sig, expected) {
			return true, nil
		}
	}
	return false, http.ErrNoCookie
}

func (s *server) verifySignatureNamed(r *http.Request, body []byte) (valid bool) {
	expected := s.mac(body)
	for text := range strings.SplitSeq(r.Header.Get("X-Signature"), " ") {
		sig, _ := base64.StdEncoding.DecodeString(text)
		if hmac.Equal(sig, expected) {
			return true
		}
	}
	return false
}

func (s *server) verifySignatureWrong(r *http.Request, body []byte) bool {
	expected := s.mac(body)
	for text := range strings.SplitSeq(r.Header.Get("X-Signature"), " ") {
		sig, _ := base64.StdEncoding.DecodeString(text)
		if !hmac.Equal(sig, expected) { // want `hmac.Equal is taken the wrong way round`
			return true
		}
		return false
	}
	return false
}
