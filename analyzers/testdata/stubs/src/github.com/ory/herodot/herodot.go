// Package herodot holds just what model rows and tests name of github.com/ory/herodot.
package herodot

import (
	"encoding/json"
	"net/http"
)

type EncoderOptions func(*json.Encoder)

type Option func(*options)

type Writer interface {
	Write(w http.ResponseWriter, r *http.Request, e interface{}, opts ...EncoderOptions)
	WriteCode(w http.ResponseWriter, r *http.Request, code int, e interface{}, opts ...EncoderOptions)
	WriteCreated(w http.ResponseWriter, r *http.Request, location string, e interface{})
	WriteError(w http.ResponseWriter, r *http.Request, err error, opts ...Option)
	WriteErrorCode(w http.ResponseWriter, r *http.Request, code int, err error, opts ...Option)
}

type options struct {
}
