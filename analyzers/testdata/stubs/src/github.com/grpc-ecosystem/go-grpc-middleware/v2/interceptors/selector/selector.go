// Package selector holds just what model rows and tests name of github.com/grpc-ecosystem/go-grpc-middleware/v2/interceptors/selector.
package selector

import (
	"google.golang.org/grpc"
)

type Matcher interface {
}

func StreamServerInterceptor(i grpc.StreamServerInterceptor, matcher Matcher) (_ grpc.StreamServerInterceptor) {
	return
}

func UnaryServerInterceptor(i grpc.UnaryServerInterceptor, matcher Matcher) (_ grpc.UnaryServerInterceptor) {
	return
}
