// Package missing has handlers that turn away callers of whom nothing is
// known, which asks who they are, whatever the status; and some that ask more.
package missing

import (
	"context"
	"errors"
	"net/http"
)

type User struct {
	ID    int
	Admin bool
}

type Repo struct{ OwnerID int }

type ctxKey struct{}

var store = map[string]string{}

func change(r *http.Request) { store[r.FormValue("k")] = r.FormValue("v") }

func forbid(w http.ResponseWriter) { http.Error(w, "no", http.StatusForbidden) }

// userOf gives whom a middleware has found.
func userOf(ctx context.Context) (*User, bool) {
	u, ok := ctx.Value(ctxKey{}).(*User)
	return u, ok
}

func tokenData(r *http.Request) (*User, error) {
	if u, ok := userOf(r.Context()); ok {
		return u, nil
	}
	return nil, errors.New("no token data")
}

func asserted(w http.ResponseWriter, r *http.Request) {
	if user, ok := r.Context().Value(ctxKey{}).(*User); !ok || user == nil {
		forbid(w)
		return
	}
	change(r)
}

func found(w http.ResponseWriter, r *http.Request) {
	if _, ok := userOf(r.Context()); !ok {
		forbid(w)
		return
	}
	change(r)
}

func retrieved(w http.ResponseWriter, r *http.Request) {
	data, err := tokenData(r)
	if err != nil || data == nil {
		forbid(w)
		return
	}
	change(r)
}

// asksMore looks at what the caller may do as well.
func asksMore(w http.ResponseWriter, r *http.Request) {
	user, ok := userOf(r.Context())
	if !ok || !user.Admin {
		forbid(w)
		return
	}
	change(r)
}

type permission struct{ push bool }

func permissionOf(ctx context.Context) *permission {
	p, _ := ctx.Value("permission").(*permission)
	return p
}

// permitted finds what the caller may do.
func permitted(w http.ResponseWriter, r *http.Request) {
	if permissionOf(r.Context()) == nil {
		forbid(w)
		return
	}
	change(r)
}

type repos interface {
	ForUser(user *User, name string) (*Repo, error)
}

type handlers struct{ repos repos }

// theirs looks something up for the caller.
func (h *handlers) theirs(w http.ResponseWriter, r *http.Request) {
	user, _ := userOf(r.Context())
	if _, err := h.repos.ForUser(user, r.FormValue("repo")); err != nil {
		forbid(w)
		return
	}
	change(r)
}

// same compares the caller with whom the request names.
func (h *handlers) same(w http.ResponseWriter, r *http.Request) {
	user, _ := userOf(r.Context())
	userID := len(r.FormValue("user"))
	if user.ID != userID && !user.Admin {
		forbid(w)
		return
	}
	change(r)
}

// counts compares no user.
func (h *handlers) counts(w http.ResponseWriter, r *http.Request) {
	user, _ := userOf(r.Context())
	length := len(r.FormValue("user"))
	if user.ID != length {
		change(r)
	}
}

func main() {
	h := &handlers{}
	mux := http.NewServeMux()
	mux.HandleFunc("/1", asserted)  // want `/1 .* yes \[authn\] unknown \[\]$`
	mux.HandleFunc("/2", found)     // want `/2 .* yes \[authn\] unknown \[\]$`
	mux.HandleFunc("/3", retrieved) // want `/3 .* yes \[authn\] unknown \[\]$`
	mux.HandleFunc("/4", asksMore)  // want `/4 .* yes \[authn authz\] unknown \[\]$`
	mux.HandleFunc("/5", permitted) // want `/5 .* yes \[authz\] unknown \[\]$`
	mux.HandleFunc("/6", h.theirs)  // want `/6 .* yes \[authz\] unknown \[\]$`
	mux.HandleFunc("/7", h.same)    // want `/7 .* yes \[authz\] unknown \[\]$`
	mux.HandleFunc("/8", h.counts)  // want `/8 .* yes \[\] unknown \[\]$`
	http.ListenAndServe(":8080", mux)
}
