// Package api registers on a router that it is given.
package api

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

type Server struct{ store map[string]string }

func New() *Server { return &Server{} }

func (s *Server) Routes(r chi.Router) {
	r.Post("/password", s.set)
	r.Route("/sub", func(r chi.Router) { r.Get("/x", s.get) })
}

func (s *Server) set(w http.ResponseWriter, r *http.Request) { s.store["x"] = "y" }
func (s *Server) get(w http.ResponseWriter, r *http.Request) {}
