package handlers

import (
	"io"
	"net/http"
)

// maxBody is the longest body that is taken, in bytes.
const maxBody = 4 << 10

// readBody returns the body of the request, or answers it and returns false.
func readBody(w http.ResponseWriter, r *http.Request) ([]byte, bool) {
	if r.ContentLength > maxBody {
		http.Error(w, "the body is too large", http.StatusRequestEntityTooLarge)
		return nil, false
	}
	body, err := io.ReadAll(r.Body) // expect: bodylimit (R1.5)
	if err != nil {
		http.Error(w, "the body cannot be read", http.StatusBadRequest)
		return nil, false
	}
	if len(body) > maxBody {
		http.Error(w, "the body is too large", http.StatusRequestEntityTooLarge)
		return nil, false
	}
	return body, true
}
