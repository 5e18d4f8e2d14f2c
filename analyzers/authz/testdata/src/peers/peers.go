// Package peers is an admin's service for programs that have a certificate, and
// the same for anybody who speaks TLS.
package peers

import (
	"crypto/tls"
	"crypto/x509"
	"net/http"
	"os"
)

func wipe(w http.ResponseWriter, r *http.Request) { os.Remove(r.FormValue("name")) }

func mutual(pool *x509.CertPool) error {
	mux := http.NewServeMux()
	mux.HandleFunc("DELETE /files", wipe)
	srv := &http.Server{Handler: mux, TLSConfig: &tls.Config{ClientCAs: pool, ClientAuth: tls.RequireAndVerifyClientCert}}
	return srv.ListenAndServeTLS("cert", "key")
}

func plain() error {
	mux := http.NewServeMux()
	mux.HandleFunc("DELETE /things", wipe) // want `wipe changes state, and nothing on its way asks`
	srv := &http.Server{Handler: mux, TLSConfig: &tls.Config{MinVersion: tls.VersionTLS13}}
	return srv.ListenAndServeTLS("cert", "key")
}
