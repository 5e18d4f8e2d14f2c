// Package mw has middleware for other packages.
package mw

import "net/http"

// Limit compares the declared length only.
func Limit(n int64) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.ContentLength > n {
				http.Error(w, "too large", http.StatusRequestEntityTooLarge)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

// Bound bounds the body.
func Bound(n int64) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			r.Body = http.MaxBytesReader(w, r.Body, n)
			next.ServeHTTP(w, r)
		})
	}
}

type checker interface{ IsAdmin(user string) bool }

var Check checker

// Admin is a wrapped handler in a variable.
var Admin = func(h http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if !Check.IsAdmin(r.Header.Get("U")) {
			w.WriteHeader(403)
			return
		}
		h(w, r)
	}
}
