// Package recovery holds just what model rows and tests name of github.com/grpc-ecosystem/go-grpc-middleware/v2/interceptors/recovery.
package recovery

import (
	"google.golang.org/grpc"
)

type Option func(*options)

func StreamServerInterceptor(opts ...Option) (_ grpc.StreamServerInterceptor) { return }

func UnaryServerInterceptor(opts ...Option) (_ grpc.UnaryServerInterceptor) { return }

type options struct {
}
