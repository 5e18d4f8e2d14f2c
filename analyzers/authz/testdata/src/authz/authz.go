package authz

import (
	"net/http"
	"os"
)

type policy interface{ IsAdmin(user string) bool }

type server struct{ p policy }

func (s *server) admin(f http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if !s.p.IsAdmin(r.Header.Get("U")) {
			w.WriteHeader(403)
			return
		}
		f(w, r)
	}
}

// requireAdmin only calls the next handler.
func requireAdmin(f http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { f(w, r) }
}

func (s *server) write(w http.ResponseWriter, r *http.Request) { os.WriteFile("x", nil, 0o600) }
func (s *server) show(w http.ResponseWriter, r *http.Request)  { w.Write(nil) }

func (s *server) inside(w http.ResponseWriter, r *http.Request) {
	if !s.p.IsAdmin(r.Header.Get("U")) {
		w.WriteHeader(403)
		return
	}
	os.WriteFile("x", nil, 0o600)
}

var users = map[string]bool{}

func known(f http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if _, ok := users[r.Header.Get("U")]; !ok {
			w.WriteHeader(401)
			return
		}
		f(w, r)
	}
}

func main() {
	s := &server{}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /bare", s.write)               // want `^POST /bare \(authz.go:\d+\): server.write changes state, and nothing on its way asks who the caller is`
	mux.HandleFunc("POST /fake", requireAdmin(s.write)) // want `^POST /fake \(authz.go:\d+\): server.write changes state`
	mux.HandleFunc("POST /wrapped", s.admin(s.write))
	mux.HandleFunc("POST /inside", s.inside)
	mux.HandleFunc("GET /show", s.show)
	mux.HandleFunc("POST /known", known(s.write)) // authentication stands before it, and its siblings differ
	//credvet:ignore authz -- reached over the admin socket only
	mux.HandleFunc("POST /socket", s.write)
	http.ListenAndServe(":8080", mux)
}

func siblings() {
	s := &server{}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /s1", s.admin(s.write))
	mux.HandleFunc("POST /s2", s.admin(s.write))
	mux.HandleFunc("POST /s3", s.admin(s.write))
	mux.HandleFunc("POST /s4", s.admin(s.write))
	mux.HandleFunc("POST /s5", known(s.write)) // want `^POST /s5 \(authz.go:\d+\): server.write changes state without authorization, which 4 of its 4 siblings have, such as POST /s1`
	http.ListenAndServe(":8080", mux)
}
