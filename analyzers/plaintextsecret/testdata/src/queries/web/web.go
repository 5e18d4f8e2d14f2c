package web

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"net/http"

	"queries/db"
)

type server struct {
	store   db.Store
	queries *db.Queries
}

func (s *server) renew(w http.ResponseWriter, r *http.Request) {
	refresh := rand.Text()
	if _, err := s.queries.CreateSession(r.Context(), db.CreateSessionParams{RefreshToken: refresh}); err != nil { // want `a token made by crypto/rand.Text reaches column refresh_token`
		w.WriteHeader(http.StatusInternalServerError)
	}
}

// Through the interface that stands beside what implements it.
func (s *server) login(w http.ResponseWriter, r *http.Request) {
	refresh := rand.Text()
	if _, err := s.store.CreateSession(r.Context(), db.CreateSessionParams{RefreshToken: refresh}); err != nil { // want `a token made by crypto/rand.Text reaches column refresh_token`
		w.WriteHeader(http.StatusInternalServerError)
	}
}

// The fixed twin.
func (s *server) loginHashed(w http.ResponseWriter, r *http.Request) {
	sum := sha256.Sum256([]byte(rand.Text()))
	if _, err := s.store.CreateSession(r.Context(), db.CreateSessionParams{RefreshToken: hex.EncodeToString(sum[:])}); err != nil {
		w.WriteHeader(http.StatusInternalServerError)
	}
}
