// Package gates has middleware that asks for the route, and some that asks
// for the caller by functions which compare any two values.
package gates

import (
	"bytes"
	"net/http"
	"slices"
	"strings"
	"sync"
)

var busy sync.Mutex

// offline waits, except on some routes: it asks nothing about the caller.
func offline(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == "GET" || strings.HasPrefix(r.URL.Path, "/backup") || strings.HasPrefix(r.URL.Path, "/restore") {
			next.ServeHTTP(w, r)
			return
		}
		if !busy.TryLock() {
			w.WriteHeader(http.StatusRequestTimeout)
			return
		}
		next.ServeHTTP(w, r)
		busy.Unlock()
	})
}

func below(prefix string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.URL.Path, prefix) {
			w.WriteHeader(http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func upgrades(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.EqualFold(r.Header.Get("Upgrade"), "websocket") {
			w.WriteHeader(http.StatusUpgradeRequired)
			return
		}
		next.ServeHTTP(w, r)
	})
}

var authKey = []byte("x")

func keyed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !bytes.Equal([]byte(r.Header.Get("X-Api-Key")), authKey) {
			w.WriteHeader(http.StatusNotFound)
			return
		}
		next.ServeHTTP(w, r)
	})
}

type user struct{ Roles []string }

func current(r *http.Request) *user { return users[r.Header.Get("U")] }

var users map[string]*user

func roles(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if u := current(r); !slices.Contains(u.Roles, "operator") {
			w.WriteHeader(http.StatusNotFound)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func needsAuth(path string) bool { return strings.HasSuffix(path, "/private") }

func some(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !needsAuth(r.URL.Path) {
			w.WriteHeader(http.StatusNotFound)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func set(w http.ResponseWriter, r *http.Request) { current(r).Roles = nil }

// Run serves.
func Run() {
	mux := http.NewServeMux()
	h := http.HandlerFunc(set)
	mux.Handle("/a", offline(h))       // want `^ANY /a -> set via .* yes \[\] unknown \[\]$`
	mux.Handle("/b", below("/api", h)) // want `^ANY /b -> set via .* yes \[\] unknown \[\]$`
	mux.Handle("/c", upgrades(h))      // want `^ANY /c -> set via .* yes \[\] unknown \[\]$`
	mux.Handle("/d", keyed(h))         // want `^ANY /d -> set via .* yes \[authn\] unknown \[\]$`
	mux.Handle("/e", roles(h))         // want `^ANY /e -> set via .* yes \[authz\] unknown \[\]$`
	mux.Handle("/f", some(h))          // want `^ANY /f -> set via .* yes \[\] unknown \[\]$`
	http.ListenAndServe(":8080", mux)
}
