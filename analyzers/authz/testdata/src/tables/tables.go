// Package tables has a middleware that asks for a role on the routes of a
// table, and one route that was forgotten there.
package tables

import (
	"net/http"
	"os"
	"slices"
)

type user struct{ Role string }

var users = map[string]*user{}

var adminOnly = map[string]bool{
	"/users/add": true, "/users/remove": true, "/keys/add": true, "/keys/remove": true, "/backup": true,
	"/restore": false,
}

func isOpen(path string) bool {
	switch path {
	case "/login", "/signup":
		return true
	}
	return false
}

func guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if isOpen(r.URL.Path) {
			next.ServeHTTP(w, r)
			return
		}
		u, ok := users[r.Header.Get("Authorization")]
		if !ok {
			http.Error(w, "who are you?", http.StatusUnauthorized)
			return
		}
		if adminOnly[r.URL.Path] && u.Role != "admin" {
			http.Error(w, "admins only", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func write(w http.ResponseWriter, r *http.Request) {
	os.WriteFile(r.FormValue("name"), []byte(r.FormValue("text")), 0o600)
}

func read(w http.ResponseWriter, r *http.Request) { w.Write([]byte("ok")) }

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /users/add", write)
	mux.HandleFunc("POST /users/remove", write)
	mux.HandleFunc("POST /keys/add", write)
	mux.HandleFunc("POST /keys/remove", write)
	mux.HandleFunc("POST /backup", write)
	mux.HandleFunc("POST /restore", write) // want `^POST /restore \(tables.go:\d+\): write changes state without authorization, which 5 of its \d siblings have`
	mux.HandleFunc("POST /import", write)  // want `^POST /import \(tables.go:\d+\): write changes state without authorization, which 5 of its \d siblings have`
	mux.HandleFunc("POST /login", read)
	mux.HandleFunc("GET /status", read)
	http.ListenAndServe(":8080", guard(mux))
}

// fixed asks on all of them.
func fixed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if u, ok := users[r.Header.Get("Authorization")]; !isOpen(r.URL.Path) && (!ok || u.Role != "admin") {
			http.Error(w, "admins only", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func second() {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /users/add", write)
	mux.HandleFunc("POST /users/remove", write)
	mux.HandleFunc("POST /keys/add", write)
	mux.HandleFunc("POST /keys/remove", write)
	mux.HandleFunc("POST /restore", write)
	mux.HandleFunc("POST /signup", write)
	http.ListenAndServe(":8081", fixed(mux))
}

// third has a middleware that lets a route pass that changes something: nobody is asked there.
func third() {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /forgotten", write) // want `^POST /forgotten \(tables.go:\d+\): write changes state, and nothing on its way asks who the caller is`
	mux.HandleFunc("POST /kept", write)
	http.ListenAndServe(":8082", except(mux))
}

var exceptions = []string{"/forgotten"}

func except(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if slices.Contains(exceptions, r.URL.Path) {
			next.ServeHTTP(w, r)
			return
		}
		u, ok := users[r.Header.Get("Authorization")]
		if !ok || u.Role != "admin" {
			http.Error(w, "admins only", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}
