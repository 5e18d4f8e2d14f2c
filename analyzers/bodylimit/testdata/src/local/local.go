// Package local has handlers and registrations side by side.
package local

import (
	"io"
	"net/http"
)

func bounded(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, 100)
		next(w, r)
	}
}

// late checks the length afterwards, but everything that leads to it bounds the body.
func late(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil || len(body) > 50 {
		w.WriteHeader(http.StatusRequestEntityTooLarge)
		return
	}
	kept = body
}

// later has a way to it that does not.
func later(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body) // want `before its length is checked`
	if err != nil || len(body) > 50 {
		w.WriteHeader(http.StatusRequestEntityTooLarge)
		return
	}
	kept = body
}

var kept []byte

// Run serves.
func Run() {
	http.HandleFunc("POST /late", bounded(late))
	http.HandleFunc("POST /later", bounded(later))
	http.HandleFunc("POST /bare", later)
	http.ListenAndServe(":8080", nil)
}

func whole(r *http.Request) ([]byte, error) {
	if r.ContentLength < 0 || r.ContentLength > 100 {
		return nil, io.ErrShortBuffer
	}
	return io.ReadAll(r.Body)
}

func checked(w http.ResponseWriter, r *http.Request) {
	body, err := whole(r)
	if err != nil {
		w.WriteHeader(http.StatusRequestEntityTooLarge)
		return
	}
	kept = body
}

func tooLate(r *http.Request) ([]byte, error) {
	body, err := io.ReadAll(r.Body) // want `before its length is checked`
	if len(body) > 100 {
		return nil, io.ErrShortBuffer
	}
	return body, err
}

func helped(w http.ResponseWriter, r *http.Request) {
	body, err := tooLate(r)
	if err != nil {
		w.WriteHeader(http.StatusRequestEntityTooLarge)
		return
	}
	kept = body
}

func all(from io.Reader) ([]byte, error) { return io.ReadAll(from) }

func open(w http.ResponseWriter, r *http.Request) {
	body, err := all(r.Body)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	kept = body
}

// Others serves those that read by a helper.
func Others() {
	http.HandleFunc("POST /checked", checked)
	http.HandleFunc("POST /helped", helped)
	http.HandleFunc("POST /open", open) // want `^POST /open \(local.go:\d+\): open reads the body whole`
	http.ListenAndServe(":8081", nil)
}
