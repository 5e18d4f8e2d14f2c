// Package clientcertsconf makes TLS configurations for another package.
package clientcertsconf

import "crypto/tls"

// Plain asks callers for nothing.
func Plain(cert tls.Certificate) (*tls.Config, error) {
	return &tls.Config{Certificates: []tls.Certificate{cert}, MinVersion: tls.VersionTLS12}, nil
}

// Mutual lets in callers with certificates only.
func Mutual(cert tls.Certificate) *tls.Config {
	return &tls.Config{Certificates: []tls.Certificate{cert}, ClientAuth: tls.RequireAndVerifyClientCert}
}

// Verify has a configuration ask for certificates.
func Verify(c *tls.Config) { c.ClientAuth = tls.RequireAndVerifyClientCert }
