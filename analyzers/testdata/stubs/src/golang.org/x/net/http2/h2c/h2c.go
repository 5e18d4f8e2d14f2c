// Package h2c holds just what model rows and tests name of golang.org/x/net/http2/h2c.
package h2c

import (
	"net/http"

	"golang.org/x/net/http2"
)

func NewHandler(h http.Handler, s *http2.Server) (_ http.Handler) { return }
