// Package grpcpb is what protoc-gen-go-grpc writes for a service, cut down.
package grpcpb

import (
	"context"

	"google.golang.org/grpc"
)

type Request struct{}
type Reply struct{}

type UsersServer interface {
	Get(context.Context, *Request) (*Reply, error)
	Put(context.Context, *Request) (*Reply, error)
	Watch(*Request, grpc.ServerStream) error
	mustEmbedUnimplementedUsersServer()
}

type UnimplementedUsersServer struct{}

func (UnimplementedUsersServer) Get(context.Context, *Request) (*Reply, error) { return nil, nil }
func (UnimplementedUsersServer) Put(context.Context, *Request) (*Reply, error) { return nil, nil }
func (UnimplementedUsersServer) Watch(*Request, grpc.ServerStream) error       { return nil }
func (UnimplementedUsersServer) mustEmbedUnimplementedUsersServer()            {}

func RegisterUsersServer(s grpc.ServiceRegistrar, srv UsersServer) {
	s.RegisterService(&Users_ServiceDesc, srv)
}

func getHandler(srv any, ctx context.Context, dec func(any) error, interceptor grpc.UnaryServerInterceptor) (any, error) {
	return srv.(UsersServer).Get(ctx, new(Request))
}

var Users_ServiceDesc = grpc.ServiceDesc{
	ServiceName: "acme.v1.Users",
	HandlerType: (*UsersServer)(nil),
	Methods: []grpc.MethodDesc{
		{MethodName: "Get", Handler: getHandler},
		{MethodName: "Put", Handler: getHandler},
	},
	Streams: []grpc.StreamDesc{
		{StreamName: "Watch"},
	},
}
