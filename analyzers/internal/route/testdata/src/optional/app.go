// Package optional puts a guard before its routes if it is told a password.
package optional

import (
	"crypto/subtle"
	"net/http"
	"os"
)

type server struct{ password string }

func wipe(w http.ResponseWriter, r *http.Request) { os.Remove(r.FormValue("name")) }

func guard(password string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, p, _ := r.BasicAuth(); subtle.ConstantTimeCompare([]byte(p), []byte(password)) != 1 {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func plain(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Frame-Options", "DENY")
		next.ServeHTTP(w, r)
	})
}

// handler is that of a service which is open as long as no password is set.
func (s *server) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/optional", wipe) // want `^ANY /optional -> wipe via \[server.handler guard\] yes \[\] unknown \[authn\]$`
	var h http.Handler = mux
	if s.password != "" {
		h = guard(s.password, mux)
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { h.ServeHTTP(w, r) })
}

// always has both alternatives guarded.
func (s *server) always(strict bool) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/always", wipe) // want `^ANY /always -> wipe via \[guard or plain > guard\] yes \[authn\] unknown \[\]$`
	h := guard(s.password, mux)
	if strict {
		h = plain(guard(s.password, mux))
	}
	return h
}

// never has a choice that guards nothing.
func (s *server) never(strict bool) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/never", wipe) // want `^ANY /never -> wipe via \[plain\] yes \[\] unknown \[\]$`
	var h http.Handler = mux
	if strict {
		h = plain(mux)
	}
	return h
}

// each has requests choose: some pass the guard by.
func (s *server) each() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/each", wipe) // want `^ANY /each -> wipe via \[server.each\] yes \[\] unknown \[\]$`
	guarded := guard(s.password, mux)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("X-Open") != "" {
			mux.ServeHTTP(w, r)
			return
		}
		guarded.ServeHTTP(w, r)
	})
}

func (s *server) serve() {
	go http.ListenAndServe(":8081", s.handler())
	go http.ListenAndServe(":8082", s.always(s.password != "x"))
	go http.ListenAndServe(":8083", s.never(true))
	http.ListenAndServe(":8084", s.each())
}
