// Package grpcapp is a small service on gRPC.
package grpcapp

import (
	"context"
	"net"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/emptypb"

	"github.com/credvet/credvet/testdata/routers/grpcapp/pb"
	"github.com/credvet/credvet/testdata/routers/trace"
)

type users struct{ pb.UnimplementedUsersServer }

// New makes the service.
func New() *grpc.Server {
	s := grpc.NewServer(
		grpc.MaxRecvMsgSize(1<<20),
		grpc.UnaryInterceptor(logger),
		grpc.ChainUnaryInterceptor(authenticate, limit(3)),
		grpc.ChainStreamInterceptor(streams),
	)
	register(s, &users{})
	return s
}

func register(s *grpc.Server, u pb.UsersServer) { pb.RegisterUsersServer(s, u) }

// Run serves.
func Run(l net.Listener) error { return New().Serve(l) }

func logger(ctx context.Context, req any, _ *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	trace.Pass("logger")
	return next(ctx, req)
}

func authenticate(ctx context.Context, req any, _ *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	trace.Pass("authenticate")
	return next(ctx, req)
}

func limit(int) grpc.UnaryServerInterceptor {
	return func(ctx context.Context, req any, _ *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
		trace.Pass("limit")
		return next(ctx, req)
	}
}

func streams(srv any, stream grpc.ServerStream, _ *grpc.StreamServerInfo, next grpc.StreamHandler) error {
	trace.Pass("streams")
	return next(srv, stream)
}

func (u *users) Get(context.Context, *emptypb.Empty) (*emptypb.Empty, error) {
	trace.Pass("users.Get")
	return &emptypb.Empty{}, nil
}

func (u *users) Put(context.Context, *emptypb.Empty) (*emptypb.Empty, error) {
	trace.Pass("users.Put")
	return &emptypb.Empty{}, nil
}

func (u *users) Watch(*emptypb.Empty, grpc.ServerStream) error {
	trace.Pass("users.Watch")
	return nil
}
