// Package captured serves literals that look at the object which serves them.
package captured

import "net/http"

type Server struct {
	name    string
	servers map[string]*http.Server
}

func (s *Server) h(w http.ResponseWriter, r *http.Request) {}

// Start serves a mux behind a literal that has the server at hand.
func (s *Server) Start() error {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /x", s.h) // want `^GET /x -> Server.h via \[Server.Start\] yes \[\] unknown \[\]$`
	named := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Host == s.name {
			mux.ServeHTTP(w, r)
		}
	})
	return http.ListenAndServe(":8080", named)
}

func (s *Server) More() {
	server := &http.Server{
		Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(s.name)) }), // want `^ANY / -> Server.More via \[\] yes \[\] unknown \[\]$`
	}
	server.ListenAndServe()
}

func (s *Server) Restart() {
	s.More()
	s.Start()
}

func (s *Server) Again() {
	s.Start()
	s.More()
}

// Behind serves what it is given behind a literal: that is for the caller to say.
func (s *Server) Behind(next http.Handler) {
	http.ListenAndServe(":8081", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Host == s.name {
			next.ServeHTTP(w, r)
		}
	}))
}
