// Package sessions has middleware that turns requests away by what an earlier
// one left in the context: it may well ask who the caller is.
package sessions

import "net/http"

type failure struct{ status int }

type key struct{}

func turnAway(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if f, ok := r.Context().Value(key{}).(*failure); ok {
			w.WriteHeader(f.status)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// count only notes something: it turns nobody away.
func count(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, ok := r.Context().Value(key{}).(*failure); ok {
			w.Header().Set("X-Failed", "1")
		}
		next.ServeHTTP(w, r)
	})
}

func show(w http.ResponseWriter, r *http.Request) { w.Write(nil) }

func main() {
	mux := http.NewServeMux()
	mux.Handle("/session", turnAway(http.HandlerFunc(show))) // want `/session -> show via \[turnAway\] yes \[\] unknown \[authn authz\]$`
	mux.Handle("/counted", count(http.HandlerFunc(show)))    // want `/counted -> show via \[count\] yes \[\] unknown \[\]$`
	http.ListenAndServe(":1", mux)
}
