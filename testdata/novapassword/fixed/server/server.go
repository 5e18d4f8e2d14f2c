// Package server puts the metadata service together and runs it.
package server

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"time"

	"github.com/credvet/credvet/testdata/novapassword/fixed/archive"
	"github.com/credvet/credvet/testdata/novapassword/fixed/auth"
	"github.com/credvet/credvet/testdata/novapassword/fixed/handlers"
	"github.com/credvet/credvet/testdata/novapassword/fixed/limit"
	"github.com/credvet/credvet/testdata/novapassword/fixed/seal"
	"github.com/credvet/credvet/testdata/novapassword/fixed/store"
)

// What one instance may do: reads are cheap, attempts at a password are not.
var (
	readRule    = limit.Rule{Max: 60, Window: time.Minute, Lockout: time.Minute}
	attemptRule = limit.Rule{Max: 5, Window: 15 * time.Minute, Lockout: 15 * time.Minute}
)

// Server is the metadata service.
type Server struct {
	http *http.Server
}

// New returns a server that works on the given store and journal, seals with
// the given box, and trusts the metadata proxy that has the given secret.
func New(st *store.Store, journal *archive.Journal, box *seal.Box, proxySecret []byte) *Server {
	proof := auth.New(proxySecret)
	reads, attempts := limit.New(readRule), limit.New(attemptRule)
	password := handlers.NewPassword(st, box, attempts, journal)

	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", healthz)
	mux.Handle("GET /openstack/latest/password",
		proof.Require(reads.Middleware(http.HandlerFunc(password.Get))))
	mux.Handle("POST /openstack/latest/password",
		proof.Require(attempts.Middleware(http.HandlerFunc(password.Set))))
	mux.Handle("POST /openstack/latest/password/verify",
		proof.Require(attempts.Middleware(http.HandlerFunc(password.Verify))))

	return &Server{http: &http.Server{
		Handler:           mux,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       15 * time.Second,
		WriteTimeout:      15 * time.Second,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    16 << 10,
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
