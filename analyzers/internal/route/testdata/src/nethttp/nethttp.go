// Package nethttp registers in the ways of net/http.
package nethttp

import (
	"net/http"
	"time"

	"github.com/sethvargo/go-limiter/httplimit"
)

type user struct{ admin bool }

var sessions = map[string]*user{}

func requireUser(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		c, err := r.Cookie("session")
		if err != nil {
			http.Error(w, "who are you", http.StatusUnauthorized)
			return
		}
		if _, ok := sessions[c.Value]; !ok {
			http.Error(w, "who are you", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func withAdmin(f http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		u := sessions[r.Header.Get("X-Session")]
		if u == nil || !u.admin {
			w.WriteHeader(http.StatusForbidden)
			return
		}
		f(w, r)
	}
}

func show(w http.ResponseWriter, r *http.Request) { w.Write(nil) }

// remove is guarded by its variable's initialiser.
var remove = withAdmin(func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(204) })

type endpoint struct {
	pattern string
	handler http.HandlerFunc
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /show", show)                                          // want `^GET /show -> show via \[net/http.MaxBytesHandler\] yes \[bodylimit\] unknown \[\]$`
	mux.Handle("POST /user", requireUser(http.HandlerFunc(show)))              // want `^POST /user -> show via \[net/http.MaxBytesHandler requireUser\] yes \[authn bodylimit\] unknown \[\]$`
	mux.Handle("DELETE /x", remove)                                            // want `^DELETE /x -> remove via \[net/http.MaxBytesHandler withAdmin\] yes \[authz bodylimit\] unknown \[\]$`
	mux.Handle("/slow", http.TimeoutHandler(withAdmin(show), time.Second, "")) // want `^ANY /slow -> show via \[net/http.MaxBytesHandler net/http.TimeoutHandler withAdmin\] yes \[authz bodylimit\] unknown \[\]$`
	for _, e := range []endpoint{{"/a", show}, {"PUT /b", withAdmin(show)}} {
		mux.HandleFunc(e.pattern, e.handler) // want `^ANY /a -> show via \[net/http.MaxBytesHandler\] yes \[bodylimit\] unknown \[\]$` `^PUT /b -> show via \[net/http.MaxBytesHandler withAdmin\] yes \[authz bodylimit\] unknown \[\]$`
	}
	register := func(p string, h http.HandlerFunc) { mux.Handle("/v1"+p, requireUser(h)) }
	register("/c", show) // want `^ANY /v1/c -> show via \[net/http.MaxBytesHandler requireUser\] yes \[authn bodylimit\] unknown \[\]$`

	sub := http.NewServeMux()
	sub.HandleFunc("/deep", show) // want `^ANY /api/deep -> show via \[net/http.MaxBytesHandler withAdmin net/http.StripPrefix\] yes \[authz bodylimit\] unknown \[\]$`
	mux.Handle("/api/", withAdmin(http.StripPrefix("/api", sub).ServeHTTP))

	http.ListenAndServe(":8080", http.MaxBytesHandler(mux, 1<<20)) // chain of all: see below
}

func limited() error {
	limiter, err := httplimit.NewMiddleware(nil, httplimit.IPKeyFunc())
	if err != nil {
		return err
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /shown", show) // want `^GET /shown -> show via \[github.com/sethvargo/go-limiter/httplimit.Middleware.Handle\] yes \[ratelimit\] unknown \[\]$`
	return http.ListenAndServe(":8081", limiter.Handle(mux))
}
