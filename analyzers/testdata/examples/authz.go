package example

import (
	"net/http"
	"os"
)

type user struct{ Name string }

func userOf(r *http.Request) user { u, _ := r.Context().Value("user").(user); return u }

var policy interface {
	Allowed(who user, action, instance string) bool
}

func setPassword(w http.ResponseWriter, r *http.Request) {
	if os.WriteFile("instances", []byte(r.FormValue("instance")), 0o600) != nil {
		http.Error(w, "internal error", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
