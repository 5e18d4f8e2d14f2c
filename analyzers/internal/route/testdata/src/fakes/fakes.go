// Package fakes has what looks like guards and is none.
package fakes

import (
	"io"
	"net/http"
)

// limitBody looks at the declared length only.
func limitBody(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.ContentLength > 1<<20 {
			http.Error(w, "too large", http.StatusRequestEntityTooLarge)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// boundBody bounds what can be read.
func boundBody(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
		next.ServeHTTP(w, r)
	})
}

// requireAuth only calls next.
func requireAuth(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Auth", "required")
		next.ServeHTTP(w, r)
	})
}

// verifyToken never rejects.
func verifyToken(token string) error { return nil }

func requireToken(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if err := verifyToken(r.Header.Get("X-Token")); err != nil {
			http.Error(w, "who are you", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// presence only asks whether there is a token.
func presence(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("X-Token") == "" {
			http.Error(w, "who are you", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

type checker interface{ CheckPermission(user string) error }

// dropped does not look at the result.
func dropped(c checker, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = c.CheckPermission(r.Header.Get("X-User"))
		next.ServeHTTP(w, r)
	})
}

// goesOn writes the refusal, and goes on.
func goesOn(c checker, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if err := c.CheckPermission(r.Header.Get("X-User")); err != nil {
			http.Error(w, "no", http.StatusForbidden)
		}
		next.ServeHTTP(w, r)
	})
}

// kept is how it is done.
func kept(c checker, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if err := c.CheckPermission(r.Header.Get("X-User")); err != nil {
			http.Error(w, "no", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// skips lets some paths pass.
func skips(c checker, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/login" {
			next.ServeHTTP(w, r)
			return
		}
		if err := c.CheckPermission(r.Header.Get("X-User")); err != nil {
			http.Error(w, "no", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

type config struct{ auth bool }

// gated is in force only if the configuration says so.
func (cfg *config) gated(c checker, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if cfg.auth {
			if err := c.CheckPermission(r.Header.Get("X-User")); err != nil {
				http.Error(w, "no", http.StatusForbidden)
				return
			}
		}
		next.ServeHTTP(w, r)
	})
}

type limiter interface{ Allow(key string) bool }

type callerKey struct{}

// limitKnown limits by the caller that an earlier middleware has found: it is
// no authentication itself.
func limitKnown(l limiter, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		caller, ok := r.Context().Value(callerKey{}).(string)
		if !ok {
			http.Error(w, "who are you", http.StatusUnauthorized)
			return
		}
		if !l.Allow(caller) {
			http.Error(w, "too many", http.StatusTooManyRequests)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// limitIgnored does not look at what the limiter says.
func limitIgnored(l limiter, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		l.Allow(r.RemoteAddr)
		next.ServeHTTP(w, r)
	})
}

// limitKept is how it is done.
func limitKept(l limiter, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !l.Allow(r.RemoteAddr) {
			http.Error(w, "too many", http.StatusTooManyRequests)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// rateLimit only names itself so.
func rateLimit(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-RateLimit-Limit", "10")
		next.ServeHTTP(w, r)
	})
}

// alwaysAllowed never says no.
func alwaysAllowed(user string) bool { return true }

func requireAllowed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !alwaysAllowed(r.Header.Get("X-User")) {
			http.Error(w, "no", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func set(w http.ResponseWriter, r *http.Request) { io.ReadAll(r.Body) }

func main() {
	var c checker
	cfg := &config{}
	h := http.HandlerFunc(set)
	mux := http.NewServeMux()
	mux.Handle("/1", limitBody(h))     // want `/1 .* yes \[\] unknown \[\]$`
	mux.Handle("/2", boundBody(h))     // want `/2 .* yes \[bodylimit\] unknown \[\]$`
	mux.Handle("/3", requireAuth(h))   // want `/3 .* yes \[\] unknown \[\]$`
	mux.Handle("/4", requireToken(h))  // want `/4 .* yes \[\] unknown \[\]$`
	mux.Handle("/5", presence(h))      // want `/5 .* yes \[\] unknown \[\]$`
	mux.Handle("/6", dropped(c, h))    // want `/6 .* yes \[\] unknown \[\]$`
	mux.Handle("/7", goesOn(c, h))     // want `/7 .* yes \[\] unknown \[\]$`
	mux.Handle("/8", kept(c, h))       // want `/8 .* yes \[authz\] unknown \[\]$`
	mux.Handle("/9", skips(c, h))      // want `/9 .* yes \[authz\] unknown \[\]$`
	mux.Handle("/login", skips(c, h))  // want `/login .* yes \[\] unknown \[\]$`
	mux.Handle("/10", cfg.gated(c, h)) // want `/10 .* yes \[\] unknown \[authz\]$`
	var l limiter
	mux.Handle("/12", limitKnown(l, h))   // want `/12 .* yes \[ratelimit\] unknown \[authn\]$`
	mux.Handle("/13", limitIgnored(l, h)) // want `/13 .* yes \[\] unknown \[\]$`
	mux.Handle("/15", limitKept(l, h))    // want `/15 .* yes \[ratelimit\] unknown \[\]$`
	mux.Handle("/16", rateLimit(h))       // want `/16 .* yes \[\] unknown \[\]$`
	mux.Handle("/17", requireAllowed(h))  // want `/17 .* yes \[\] unknown \[\]$`
	if cfg.auth {
		h = kept(c, h).ServeHTTP
	}
	mux.Handle("/11", h) // want `/11 .* yes \[\] unknown \[authz\]$`
	http.ListenAndServe(":8080", mux)
}
