// Package http2 holds just what model rows and tests name of golang.org/x/net/http2.
package http2

type Server struct {
}
