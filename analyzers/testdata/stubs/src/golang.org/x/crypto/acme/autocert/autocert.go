// Package autocert holds just what model rows and tests name of golang.org/x/crypto/acme/autocert.
package autocert

import "net/http"

type Manager struct{}

func (*Manager) HTTPHandler(fallback http.Handler) (_ http.Handler) { return }
