// Package early has middleware that buffers bodies, before and behind what
// bounds them.
package early

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"log"
	"net/http"
)

// audit notes what was sent.
func audit(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			http.Error(w, "bad request", http.StatusBadRequest)
			return
		}
		log.Printf("%d bytes", len(body))
		r.Body = io.NopCloser(bytes.NewReader(body))
		next.ServeHTTP(w, r)
	})
}

// signed checks the signature of what was sent.
func signed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		mac := hmac.New(sha256.New, key)
		mac.Write(body)
		if err != nil || !hmac.Equal([]byte(r.Header.Get("X-Signature")), []byte(hex.EncodeToString(mac.Sum(nil)))) {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

var key []byte

// bound bounds what can be read behind it.
func bound(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
		next.ServeHTTP(w, r)
	})
}

func show(w http.ResponseWriter, r *http.Request) { w.Write(nil) }

func main() {
	mux := http.NewServeMux()
	h := http.HandlerFunc(show)
	mux.Handle("POST /late", audit(bound(h))) // want `^POST /late .*: middleware reads the body whole by io.ReadAll \(early.go:18\) before anything bounds it, and http.MaxBytesReader bounds it too late`
	mux.Handle("POST /again", audit(bound(h)))
	mux.Handle("POST /first", bound(audit(h)))
	mux.Handle("POST /hook", signed(h)) // want `^POST /hook .*: middleware reads the body whole by io.ReadAll \(early.go:32\) before anything bounds it; put`
	mux.Handle("POST /bounded", bound(signed(h)))
	http.ListenAndServe(":8080", mux)
}
