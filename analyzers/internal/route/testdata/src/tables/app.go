// Package tables has middleware that asks for the route before it asks who the
// caller is: by a table of constants, a switch, a function that does so.
package tables

import (
	"net/http"
	"slices"
	"strings"

	"tablesacl"
)

var sessions = map[string]string{}

func role(r *http.Request) string { return sessions[r.Header.Get("Authorization")] }

type account struct{ Role string }

func find(r *http.Request) *account { return &account{Role: role(r)} }

func known(w http.ResponseWriter, r *http.Request) bool {
	if _, ok := sessions[r.Header.Get("Authorization")]; !ok {
		http.Error(w, "who are you?", http.StatusUnauthorized)
		return false
	}
	return true
}

var adminOnly = map[string]bool{"/users": true, "/keys": true, "/notes": false}

// byMap asks for the role on some routes.
func byMap(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if adminOnly[r.URL.Path] && find(r).Role != "admin" {
			http.Error(w, "admins only", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// bySwitch lets some routes pass.
func bySwitch(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/login", "/health":
			next.ServeHTTP(w, r)
			return
		}
		if known(w, r) {
			next.ServeHTTP(w, r)
		}
	})
}

var open = []string{"/login", "/docs/*"}

// bySlice does, too, and asks for the role elsewhere, in a function of its own.
func bySlice(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if slices.Contains(open, r.URL.Path) {
			next.ServeHTTP(w, r)
			return
		}
		if known(w, r) {
			restricted(w, r, next)
		}
	})
}

func restricted(w http.ResponseWriter, r *http.Request, next http.Handler) {
	if tablesacl.AdminOnly(r.URL.Path) && find(r).Role != "admin" {
		http.Error(w, "admins only", http.StatusForbidden)
		return
	}
	next.ServeHTTP(w, r)
}

// required has the role that each route asks for.
var required = map[string]string{"/users": "admin", "/keys": "admin"}

func byRole(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if want, ok := required[r.URL.Path]; ok && find(r).Role != want {
			http.Error(w, "not your role", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// isOpen reads the table in a function that is given the request.
func isOpen(r *http.Request) bool {
	_, ok := tablesacl.Open[r.URL.Path]
	return ok || r.URL.Path == "/login"
}

var exempt = map[string]struct{}{"/login": {}, "/health": {}}

func isExempt(r *http.Request) bool {
	_, ok := exempt[r.URL.Path]
	return ok
}

func byRequest(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !isExempt(r) && !known(w, r) {
			return
		}
		next.ServeHTTP(w, r)
	})
}

// byOther rests on a table of another package: what is in it is not known.
func byOther(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !isOpen(r) && !known(w, r) {
			return
		}
		next.ServeHTTP(w, r)
	})
}

var changing = map[string]bool{"/login": true}

// Allow changes the table.
func Allow(path string) { changing[path] = true }

func byChanging(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !changing[r.URL.Path] && !known(w, r) {
			return
		}
		next.ServeHTTP(w, r)
	})
}

// byPrefix tells no names.
func byPrefix(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.URL.Path, "/public") && !known(w, r) {
			return
		}
		next.ServeHTTP(w, r)
	})
}

// given has the table from whoever makes the middleware.
func given(table map[string]bool) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !table[r.URL.Path] && !known(w, r) {
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

// gated is off, or asks on some routes.
func gated(on bool, next http.Handler) http.Handler {
	local := map[string]bool{"/login": true}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if on && !local[r.URL.Path] && !known(w, r) {
			return
		}
		next.ServeHTTP(w, r)
	})
}

func set(w http.ResponseWriter, r *http.Request) {
	sessions[r.FormValue("token")] = r.FormValue("user")
}

func main() {
	h := http.HandlerFunc(set)

	a := http.NewServeMux()
	a.Handle("/users", h)  // want `/users .* yes \[authz\] unknown \[\]$`
	a.Handle("/notes", h)  // want `/notes .* yes \[\] unknown \[\]$`
	a.Handle("/other", h)  // want `/other .* yes \[\] unknown \[\]$`
	a.Handle("/{any}", h)  // want `/{any} .* yes \[\] unknown \[authz\]$`
	a.Handle("/x/{id}", h) // want `/x/{id} .* yes \[\] unknown \[\]$`
	a.Handle("/", h)       // want `/ .* yes \[\] unknown \[authz\]$`
	http.ListenAndServe(":1", byMap(a))

	b := http.NewServeMux()
	b.Handle("/login", h)  // want `/login .* yes \[\] unknown \[\]$`
	b.Handle("/health", h) // want `/health .* yes \[\] unknown \[\]$`
	b.Handle("/keys", h)   // want `/keys .* yes \[authn\] unknown \[\]$`
	http.ListenAndServe(":2", bySwitch(b))

	c := http.NewServeMux()
	c.Handle("/login", h) // want `/login .* yes \[\] unknown \[\]$`
	c.Handle("/keys", h)  // want `/keys .* yes \[authn authz\] unknown \[\]$`
	c.Handle("/notes", h) // want `/notes .* yes \[authn\] unknown \[\]$`
	http.ListenAndServe(":3", bySlice(c))

	d := http.NewServeMux()
	d.Handle("/keys", h)  // want `/keys .* yes \[authz\] unknown \[\]$`
	d.Handle("/notes", h) // want `/notes .* yes \[\] unknown \[\]$`
	http.ListenAndServe(":4", byRole(d))

	e := http.NewServeMux()
	e.Handle("/login", h) // want `/login .* yes \[\] unknown \[\]$`
	e.Handle("/keys", h)  // want `/keys .* yes \[authn\] unknown \[\]$`
	http.ListenAndServe(":5", byRequest(e))

	f := http.NewServeMux()
	f.Handle("/keys", h) // want `/keys .* yes \[\] unknown \[authn\]$`
	http.ListenAndServe(":6", byOther(f))

	g := http.NewServeMux()
	g.Handle("/keys", h) // want `/keys .* yes \[\] unknown \[authn\]$`
	http.ListenAndServe(":7", byChanging(g))

	i := http.NewServeMux()
	i.Handle("/keys", h) // want `/keys .* yes \[\] unknown \[authn\]$`
	http.ListenAndServe(":8", byPrefix(i))

	j := http.NewServeMux()
	j.Handle("/keys", h) // want `/keys .* yes \[\] unknown \[authn\]$`
	http.ListenAndServe(":9", given(map[string]bool{"/login": true})(j))

	k := http.NewServeMux()
	k.Handle("/login", h) // want `/login .* yes \[\] unknown \[\]$`
	k.Handle("/keys", h)  // want `/keys .* yes \[\] unknown \[authn\]$`
	http.ListenAndServe(":10", gated(len(sessions) > 0, k))

	// What the middleware sees is the path without the prefix.
	inner := http.NewServeMux()
	inner.Handle("/users", h) // want `/users .* yes \[\] unknown \[authz\]$`
	outer := http.NewServeMux()
	outer.Handle("/api/", http.StripPrefix("/api", byMap(inner)))
	http.ListenAndServe(":11", outer)
}
