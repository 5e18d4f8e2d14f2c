// Package github holds just what model rows and tests name of github.com/google/go-github/v74/github.
package github

import (
	"io"
	"net/http"
)

func ValidatePayload(r *http.Request, secretToken []byte) (_ []byte, _ error) { return }

func ValidatePayloadFromBody(contentType string, readable io.Reader, signature string, secretToken []byte) (_ []byte, _ error) {
	return
}

func ValidateSignature(signature string, payload []byte, secretToken []byte) (_ error) { return }
