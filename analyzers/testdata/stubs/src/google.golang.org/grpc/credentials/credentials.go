// Package credentials holds just what model rows and tests name of google.golang.org/grpc/credentials.
package credentials

import "crypto/tls"

type TransportCredentials interface {
}

func NewTLS(c *tls.Config) (_ TransportCredentials)                                   { return }
func NewServerTLSFromCert(cert *tls.Certificate) (_ TransportCredentials)             { return }
func NewServerTLSFromFile(certFile, keyFile string) (_ TransportCredentials, _ error) { return }
