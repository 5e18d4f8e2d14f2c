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

type account struct{ id string }

type accounts struct{ byToken map[string]*account }

func (a *accounts) find(text string) (*account, error) { return a.byToken[text], nil }

// holder finds who holds the token, and tells when nobody does.
func holder(a *accounts) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			apiToken := r.Header.Get("X-Key")
			who, err := a.find(apiToken)
			if err != nil || who == nil {
				w.WriteHeader(http.StatusNotFound)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func show(w http.ResponseWriter, r *http.Request) { w.Write(nil) }

func main() {
	mux := http.NewServeMux()
	mux.Handle("/session", turnAway(http.HandlerFunc(show)))         // want `/session -> show via \[turnAway\] yes \[\] unknown \[authn authz\]$`
	mux.Handle("/counted", count(http.HandlerFunc(show)))            // want `/counted -> show via \[count\] yes \[\] unknown \[\]$`
	mux.Handle("/held", holder(&accounts{})(http.HandlerFunc(show))) // want `/held -> show via \[holder\] yes \[authn\] unknown \[\]$`
	http.ListenAndServe(":1", mux)
}
