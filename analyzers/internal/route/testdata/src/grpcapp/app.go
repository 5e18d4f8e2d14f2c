// Package grpcapp serves a gRPC service: each of its methods is a route, and
// interceptors stand before those of their kind.
package grpcapp

import (
	"context"
	"net"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	"grpcpb"
)

var known = map[string]string{}

type users struct {
	grpcpb.UnimplementedUsersServer
	names map[string]string
}

func (u *users) Get(ctx context.Context, r *grpcpb.Request) (*grpcpb.Reply, error) {
	return &grpcpb.Reply{}, nil
}

func (u *users) Watch(r *grpcpb.Request, s grpc.ServerStream) error { return nil }

func auth(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	md, _ := metadata.FromIncomingContext(ctx)
	if _, ok := known[md.Get("u")[0]]; !ok {
		return nil, status.Error(codes.Unauthenticated, "who?")
	}
	return handler(ctx, req)
}

func log(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	return handler(ctx, req)
}

func logStream(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, handler grpc.StreamHandler) error {
	return handler(srv, ss)
}

// newUsers hides the type.
func newUsers() grpcpb.UsersServer { return &users{} }

func hidden() {
	lis, _ := net.Listen("tcp", ":8081")
	s := grpc.NewServer()
	grpcpb.RegisterUsersServer(s, newUsers()) // want `^POST /acme.v1.Users/Get -> users.Get via \[\] yes \[bodylimit\] unknown \[\]$` `^POST /acme.v1.Users/Put -> UnimplementedUsersServer.Put via \[\] yes \[bodylimit\] unknown \[\]$` `^POST /acme.v1.Users/Watch -> users.Watch via \[\] yes \[bodylimit\] unknown \[\]$`
	s.Serve(lis)
}

// public has the methods that anybody may call.
var public = map[string]bool{"/acme.v1.Users/Get": true}

func unlessPublic(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	if public[info.FullMethod] {
		return handler(ctx, req)
	}
	return auth(ctx, req, info, handler)
}

func partly() {
	lis, _ := net.Listen("tcp", ":8082")
	s := grpc.NewServer(grpc.UnaryInterceptor(unlessPublic))
	grpcpb.RegisterUsersServer(s, &users{}) // want `^POST /acme.v1.Users/Get -> users.Get via \[unlessPublic\] yes \[bodylimit\] unknown \[\]$` `^POST /acme.v1.Users/Put -> UnimplementedUsersServer.Put via \[unlessPublic\] yes \[authn bodylimit\] unknown \[\]$` `^POST /acme.v1.Users/Watch -> users.Watch via \[\] yes \[bodylimit\] unknown \[\]$`
	s.Serve(lis)
}

// present asks whether there is anything like a token, not whose it is.
func present(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	md, ok := metadata.FromIncomingContext(ctx)
	if !ok || len(md.Get("authorization")) == 0 {
		return nil, status.Error(codes.Unauthenticated, "no token")
	}
	return handler(ctx, req)
}

func unasked() {
	lis, _ := net.Listen("tcp", ":8083")
	s := grpc.NewServer(grpc.UnaryInterceptor(present))
	grpcpb.RegisterUsersServer(s, &users{}) // want `^POST /acme.v1.Users/Get -> users.Get via \[present\] yes \[bodylimit\] unknown \[\]$` `^POST /acme.v1.Users/Put -> UnimplementedUsersServer.Put via \[present\] yes \[bodylimit\] unknown \[\]$` `^POST /acme.v1.Users/Watch -> users.Watch via \[\] yes \[bodylimit\] unknown \[\]$`
	s.Serve(lis)
}

func main() {
	lis, _ := net.Listen("tcp", ":8080")
	s := grpc.NewServer(grpc.MaxRecvMsgSize(1000), grpc.ChainUnaryInterceptor(log, auth), grpc.StreamInterceptor(logStream))
	// The method that is not written is that of the embedded stand-in.
	grpcpb.RegisterUsersServer(s, &users{}) // want `^POST /acme.v1.Users/Get -> users.Get via \[log auth\] yes \[authn bodylimit\] unknown \[\]$` `^POST /acme.v1.Users/Put -> UnimplementedUsersServer.Put via \[log auth\] yes \[authn bodylimit\] unknown \[\]$` `^POST /acme.v1.Users/Watch -> users.Watch via \[logStream\] yes \[bodylimit\] unknown \[\]$`
	s.Serve(lis)
}
