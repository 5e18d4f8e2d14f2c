// Package handlers declares the interface that it needs.
package handlers

import "net/http"

// Keeper keeps events.
type Keeper interface {
	Keep(id string, fields map[string]string) error
}

// Server has a Keeper.
type Server struct{ Keeper Keeper }

// Set keeps the password.
func (s *Server) Set(w http.ResponseWriter, r *http.Request) {
	if err := s.Keeper.Keep("x", map[string]string{"password": r.FormValue("password")}); err != nil {
		http.Error(w, "cannot keep", http.StatusInternalServerError)
	}
}
