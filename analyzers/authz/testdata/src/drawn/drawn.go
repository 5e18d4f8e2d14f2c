// Package drawn answers with secrets: with new ones, and with such as are in use.
package drawn

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"os"
)

func newToken() string {
	b := make([]byte, 32)
	rand.Read(b)
	return hex.EncodeToString(b)
}

type service struct {
	pending    map[string]bool
	adminToken string
}

var rootToken = newToken()

// begin gives a caller the token to come back with.
func (s *service) begin(w http.ResponseWriter, r *http.Request) {
	token := newToken()
	s.pending[token] = true
	json.NewEncoder(w).Encode(map[string]string{"token": token})
}

// replace draws what everybody has to present from now on.
func (s *service) replace(w http.ResponseWriter, r *http.Request) {
	token := newToken()
	os.WriteFile("token", []byte(token), 0o600)
	json.NewEncoder(w).Encode(map[string]string{"token": token})
}

// field tells the token that is in use.
func (s *service) field(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(map[string]string{"token": s.adminToken})
}

// variable tells the token that was drawn when the service started.
func (s *service) variable(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(map[string]string{"token": rootToken})
}

func serve() {
	s := &service{pending: map[string]bool{}, adminToken: newToken()}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /begin", s.begin)
	mux.HandleFunc("POST /replace", s.replace)  // want `service.replace changes state`
	mux.HandleFunc("GET /field", s.field)       // want `service.field reads a secret`
	mux.HandleFunc("GET /variable", s.variable) // want `service.variable reads a secret`
	http.ListenAndServe(":8080", mux)
}
