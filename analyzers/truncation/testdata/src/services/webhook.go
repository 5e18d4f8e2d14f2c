package services

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"net/http"
	"os"
)

const maxPayload = 25 << 20

type hooks struct {
	webhookSecret []byte
	spool         *os.File
}

// ServeHTTP verifies a delivery and spools it.
func (h *hooks) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	payload, err := io.ReadAll(io.LimitReader(r.Body, maxPayload)) // want `the request's body is read up to a limit and ends there without an error`
	if err != nil {
		http.Error(w, "cannot read", http.StatusBadRequest)
		return
	}
	if !h.genuine(payload, r.Header.Get("X-Hub-Signature-256")) {
		http.Error(w, "bad signature", http.StatusForbidden)
		return
	}
	_, _ = h.spool.Write(payload)
}

func (h *hooks) genuine(payload []byte, signature string) bool {
	mac := hmac.New(sha256.New, h.webhookSecret)
	mac.Write(payload)
	return hmac.Equal([]byte("sha256="+hex.EncodeToString(mac.Sum(nil))), []byte(signature))
}

func (h *hooks) serveFixed(w http.ResponseWriter, r *http.Request) {
	payload, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxPayload))
	if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
		http.Error(w, "too large", http.StatusRequestEntityTooLarge)
		return
	}
	if err != nil {
		http.Error(w, "cannot read", http.StatusBadRequest)
		return
	}
	if h.genuine(payload, r.Header.Get("X-Hub-Signature-256")) {
		_, _ = h.spool.Write(payload)
	}
}

// upload keeps what was uploaded.
func upload(r *http.Request, f *os.File) error {
	_, err := io.Copy(f, io.LimitReader(r.Body, maxPayload)) // want `the request's body is read up to a limit`
	return err
}

func uploadFixed(r *http.Request, f *os.File) error {
	n, err := io.Copy(f, io.LimitReader(r.Body, maxPayload+1))
	if err == nil && n > maxPayload {
		err = errTooLong
	}
	return err
}

// bufferBody lets the handlers behind read the body again.
func bufferBody(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var buf bytes.Buffer
		_, _ = io.Copy(&buf, io.LimitReader(r.Body, 1<<20)) // want `the request's body is read up to a limit`
		r.Body = io.NopCloser(&buf)
		next.ServeHTTP(w, r)
	})
}

func bufferBodyFixed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var buf bytes.Buffer
		if _, err := io.Copy(&buf, http.MaxBytesReader(w, r.Body, 1<<20)); err != nil {
			http.Error(w, "too large", http.StatusRequestEntityTooLarge)
			return
		}
		r.Body = io.NopCloser(&buf)
		next.ServeHTTP(w, r)
	})
}
