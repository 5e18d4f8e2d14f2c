// Package settings puts a guard before its routes if it is told a password.
package settings

import (
	"crypto/subtle"
	"net/http"
	"os"
)

var password = os.Getenv("PASSWORD")

func wipe(w http.ResponseWriter, r *http.Request) { os.Remove(r.FormValue("name")) }

func guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, p, _ := r.BasicAuth(); subtle.ConstantTimeCompare([]byte(p), []byte(password)) != 1 {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// bySetting leaves it to whoever runs the service.
func bySetting() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("DELETE /files", wipe)
	if password == "" {
		return mux
	}
	return guard(mux)
}

// byRequest leaves it to whoever asks.
func byRequest() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("DELETE /things", wipe) // want `wipe changes state, and nothing on its way asks`
	guarded := guard(mux)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("X-Internal") != "" {
			mux.ServeHTTP(w, r)
			return
		}
		guarded.ServeHTTP(w, r)
	})
}

// bare has only one of the two.
func bare() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("DELETE /logs", wipe) // want `wipe changes state, and nothing on its way asks`
	return mux
}

func serve() {
	go http.ListenAndServe(":8081", bySetting())
	go http.ListenAndServe(":8082", byRequest())
	http.ListenAndServe(":8083", bare())
}
