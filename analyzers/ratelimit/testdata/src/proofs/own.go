package proofs

import (
	"net/http"

	"golang.org/x/crypto/bcrypt"
)

// Who has no password of their own has one that the service made: asking for
// it tries nobody's.

func placeholder(kind string) (string, error) { return "", nil }

func external(hash []byte) bool {
	secret, err := placeholder("sso")
	if err != nil {
		return false
	}
	return bcrypt.CompareHashAndPassword(hash, []byte(secret)) == nil
}

func kindOfAccount(w http.ResponseWriter, r *http.Request) {
	if external(passwordHash) {
		w.WriteHeader(http.StatusConflict)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
