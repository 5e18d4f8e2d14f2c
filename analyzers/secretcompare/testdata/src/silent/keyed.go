package silent

import (
	"crypto/hmac"
	"crypto/md5"
	"encoding/hex"
	"net/http"
)

type till struct{ secret string }

func (t *till) sum(text string) string {
	sum := md5.Sum([]byte(text + t.secret))
	return hex.EncodeToString(sum[:])
}

// The fixed twin.
func (t *till) notified(w http.ResponseWriter, r *http.Request) {
	if !hmac.Equal([]byte(r.FormValue("sign")), []byte(t.sum(r.FormValue("order")))) {
		w.WriteHeader(http.StatusForbidden)
	}
}

// What has changed since.
func (t *till) cached(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("If-None-Match") == t.sum("page") {
		w.WriteHeader(http.StatusNotModified)
	}
}

// The content came whole: no secret is in the sum.
func whole(w http.ResponseWriter, r *http.Request) {
	sum := md5.Sum([]byte(r.FormValue("name") + r.FormValue("content")))
	if r.Header.Get("Content-Sum") != hex.EncodeToString(sum[:]) {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// A salted password: how much of a hash matched tells nothing of it.
type customer struct{ Salt, Password string }

func (c *customer) is(password string) bool {
	sum := md5.Sum([]byte(password + c.Salt))
	return hex.EncodeToString(sum[:]) == c.Password
}

func enter(w http.ResponseWriter, r *http.Request) {
	c := customers[r.FormValue("name")]
	if c == nil || !c.is(r.FormValue("password")) {
		w.WriteHeader(http.StatusUnauthorized)
	}
}

var customers map[string]*customer
