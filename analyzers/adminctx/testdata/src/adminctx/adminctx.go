package adminctx

import (
	"context"
	"net/http"
	"os"
)

type policy interface{ IsAdmin(user string) bool }

type server struct{ p policy }

// AsSystem yields a context that may do everything.
func AsSystem(ctx context.Context) context.Context { return ctx }

func save(ctx context.Context) { os.WriteFile("x", nil, 0o600) }

func (s *server) bare(w http.ResponseWriter, r *http.Request) { save(AsSystem(r.Context())) }

func (s *server) checked(w http.ResponseWriter, r *http.Request) {
	if !s.p.IsAdmin(r.Header.Get("U")) {
		w.WriteHeader(403)
		return
	}
	save(AsSystem(r.Context()))
}

func (s *server) plain(w http.ResponseWriter, r *http.Request) { save(r.Context()) }

func main() {
	s := &server{}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /bare", s.bare) // want `^POST /bare \(adminctx.go:\d+\): server.bare acts with the rights of adminctx.AsSystem`
	mux.HandleFunc("POST /checked", s.checked)
	mux.HandleFunc("POST /plain", s.plain)
	http.ListenAndServe(":8080", mux)
}
