// Package ratelimit holds just what model rows and tests name of github.com/grpc-ecosystem/go-grpc-middleware/v2/interceptors/ratelimit.
package ratelimit

import (
	"google.golang.org/grpc"
)

type Limiter interface {
}

func StreamServerInterceptor(limiter Limiter) (_ grpc.StreamServerInterceptor) { return }

func UnaryServerInterceptor(limiter Limiter) (_ grpc.UnaryServerInterceptor) { return }
