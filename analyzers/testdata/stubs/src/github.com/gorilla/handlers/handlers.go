// Package handlers holds just what model rows and tests name of github.com/gorilla/handlers.
package handlers

import (
	"io"
	"net/http"
)

type CORSOption func(*cors) error

type LogFormatter func(writer io.Writer, params LogFormatterParams)

type LogFormatterParams struct {
}

type RecoveryOption func(http.Handler)

type cors struct {
}

func CORS(opts ...CORSOption) (_ func(http.Handler) http.Handler) { return }

func CanonicalHost(domain string, code int) (_ func(h http.Handler) http.Handler) { return }

func CombinedLoggingHandler(out io.Writer, h http.Handler) (_ http.Handler) { return }

func CompressHandler(h http.Handler) (_ http.Handler) { return }

func CompressHandlerLevel(h http.Handler, level int) (_ http.Handler) { return }

func ContentTypeHandler(h http.Handler, contentTypes ...string) (_ http.Handler) { return }

func CustomLoggingHandler(out io.Writer, h http.Handler, f LogFormatter) (_ http.Handler) { return }

func HTTPMethodOverrideHandler(h http.Handler) (_ http.Handler) { return }

func LoggingHandler(out io.Writer, h http.Handler) (_ http.Handler) { return }

func ProxyHeaders(h http.Handler) (_ http.Handler) { return }

func RecoveryHandler(opts ...RecoveryOption) (_ func(h http.Handler) http.Handler) { return }
