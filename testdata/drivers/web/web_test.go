package web

import (
	"io"
	"net/http"
)

// What test files do is not looked at.
func inTests(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	_, _ = w.Write(body)
}

var _ = inTests
