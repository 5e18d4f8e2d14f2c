package example

import (
	"context"
	"net/http"
	"os"
)

type user struct{ Name string }

func userOf(r *http.Request) user { u, _ := r.Context().Value("user").(user); return u }

var policy interface {
	Allowed(who user, action, instance string) bool
}

// AsSystem gives a context that may do everything.
func AsSystem(ctx context.Context) context.Context { return context.WithValue(ctx, "role", "system") }

func deleteInstance(ctx context.Context, id string) error { return os.Remove(id) }

func serve() error {
	mux := http.NewServeMux()
	mux.HandleFunc("DELETE /instance", remove)
	return http.ListenAndServe(":8080", mux)
}
