// Package pb has what protoc-gen-go-grpc writes for a service, cut down.
package pb

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/emptypb"
)

// UsersServer is the service.
type UsersServer interface {
	Get(context.Context, *emptypb.Empty) (*emptypb.Empty, error)
	Put(context.Context, *emptypb.Empty) (*emptypb.Empty, error)
	Watch(*emptypb.Empty, grpc.ServerStream) error
	mustEmbedUnimplementedUsersServer()
}

// UnimplementedUsersServer has to be embedded by what implements the service.
type UnimplementedUsersServer struct{}

func (UnimplementedUsersServer) mustEmbedUnimplementedUsersServer() {}

// RegisterUsersServer registers an implementation.
func RegisterUsersServer(s grpc.ServiceRegistrar, srv UsersServer) {
	s.RegisterService(&UsersServiceDesc, srv)
}

func get(srv any, ctx context.Context, dec func(any) error, interceptor grpc.UnaryServerInterceptor) (any, error) {
	in := new(emptypb.Empty)
	if err := dec(in); err != nil {
		return nil, err
	}
	if interceptor == nil {
		return srv.(UsersServer).Get(ctx, in)
	}
	info := &grpc.UnaryServerInfo{Server: srv, FullMethod: "/acme.v1.Users/Get"}
	return interceptor(ctx, in, info, func(ctx context.Context, req any) (any, error) {
		return srv.(UsersServer).Get(ctx, req.(*emptypb.Empty))
	})
}

func put(srv any, ctx context.Context, dec func(any) error, interceptor grpc.UnaryServerInterceptor) (any, error) {
	in := new(emptypb.Empty)
	if err := dec(in); err != nil {
		return nil, err
	}
	if interceptor == nil {
		return srv.(UsersServer).Put(ctx, in)
	}
	info := &grpc.UnaryServerInfo{Server: srv, FullMethod: "/acme.v1.Users/Put"}
	return interceptor(ctx, in, info, func(ctx context.Context, req any) (any, error) {
		return srv.(UsersServer).Put(ctx, req.(*emptypb.Empty))
	})
}

func watch(srv any, stream grpc.ServerStream) error {
	in := new(emptypb.Empty)
	if err := stream.RecvMsg(in); err != nil {
		return err
	}
	return srv.(UsersServer).Watch(in, stream)
}

// UsersServiceDesc describes the service.
var UsersServiceDesc = grpc.ServiceDesc{
	ServiceName: "acme.v1.Users",
	HandlerType: (*UsersServer)(nil),
	Methods: []grpc.MethodDesc{
		{MethodName: "Get", Handler: get},
		{MethodName: "Put", Handler: put},
	},
	Streams: []grpc.StreamDesc{
		{StreamName: "Watch", Handler: watch, ServerStreams: true},
	},
}
