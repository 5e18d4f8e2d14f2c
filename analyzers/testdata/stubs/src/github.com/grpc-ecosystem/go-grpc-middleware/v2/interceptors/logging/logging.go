// Package logging holds just what model rows and tests name of github.com/grpc-ecosystem/go-grpc-middleware/v2/interceptors/logging.
package logging

import (
	"google.golang.org/grpc"
)

type Logger interface {
}

type Option func(*options)

func StreamServerInterceptor(logger Logger, opts ...Option) (_ grpc.StreamServerInterceptor) { return }

func UnaryServerInterceptor(logger Logger, opts ...Option) (_ grpc.UnaryServerInterceptor) { return }

type options struct {
}
