// Package reflection holds just what model rows and tests name of google.golang.org/grpc/reflection.
package reflection

type GRPCServer interface {
}

func Register(s GRPCServer) {}

func RegisterV1(s GRPCServer) {}
