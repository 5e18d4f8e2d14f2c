// Package auth holds just what model rows and tests name of github.com/grpc-ecosystem/go-grpc-middleware/v2/interceptors/auth.
package auth

import (
	"context"

	"google.golang.org/grpc"
)

type AuthFunc func(ctx context.Context) (context.Context, error)

func StreamServerInterceptor(authFunc AuthFunc) (_ grpc.StreamServerInterceptor) { return }

func UnaryServerInterceptor(authFunc AuthFunc) (_ grpc.UnaryServerInterceptor) { return }
