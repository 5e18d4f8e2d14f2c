package handlers

import (
	"errors"
	"io"
	"net/http"

	"github.com/credvet/credvet/testdata/novapassword/fixed/password"
)

// maxBody is the longest body that is read, in bytes, whatever length the request declares.
const maxBody = 4 << 10

// readPassword returns the body of the request if it can be a password,
// or answers the request and returns false.
func readPassword(w http.ResponseWriter, r *http.Request) (string, bool) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) {
		http.Error(w, "the body is too large", http.StatusRequestEntityTooLarge)
		return "", false
	}
	if err != nil {
		http.Error(w, "the body cannot be read", http.StatusBadRequest)
		return "", false
	}
	plain := string(body)
	if err := password.Validate(plain); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return "", false
	}
	return plain, true
}
