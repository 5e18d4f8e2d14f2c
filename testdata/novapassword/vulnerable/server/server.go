// Package server puts the metadata service together and runs it.
package server

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"time"

	"github.com/credvet/credvet/testdata/novapassword/vulnerable/archive"
	"github.com/credvet/credvet/testdata/novapassword/vulnerable/handlers"
	"github.com/credvet/credvet/testdata/novapassword/vulnerable/store"
)

// Server is the metadata service.
type Server struct {
	http *http.Server
}

// New returns a server that works on the given store and journal.
func New(st *store.Store, journal *archive.Journal) *Server {
	password := handlers.NewPassword(st, journal) // expect: plaintextsecret (R1.1)

	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", healthz)
	mux.Handle("/openstack/latest/password", password)                        // expect: authz (R1.7 R2.4), ratelimit (R1.4), adminctx (R2.1)
	mux.HandleFunc("POST /openstack/latest/password/verify", password.Verify) // expect: ratelimit (R1.4)

	return &Server{http: &http.Server{
		Handler:           mux,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       15 * time.Second,
		WriteTimeout:      15 * time.Second,
		IdleTimeout:       time.Minute,
	}}
}

func healthz(w http.ResponseWriter, _ *http.Request) {
	_, _ = io.WriteString(w, "ok\n")
}

// Serve answers requests until the context is done, then lets those under way finish.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	stopped := make(chan error, 1)
	go func() {
		<-ctx.Done()
		grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
		defer cancel()
		stopped <- s.http.Shutdown(grace)
	}()
	if err := s.http.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-stopped
}
