// Package pingpb is what protoc-gen-go-grpc writes for a service of one method, cut down.
package pingpb

import (
	"context"

	"google.golang.org/grpc"
)

type Request struct{}
type Reply struct{}

type PingServer interface {
	Ping(context.Context, *Request) (*Reply, error)
	mustEmbedUnimplementedPingServer()
}

type UnimplementedPingServer struct{}

func (UnimplementedPingServer) Ping(context.Context, *Request) (*Reply, error) { return nil, nil }
func (UnimplementedPingServer) mustEmbedUnimplementedPingServer()              {}

func RegisterPingServer(s grpc.ServiceRegistrar, srv PingServer) {
	s.RegisterService(&Ping_ServiceDesc, srv)
}

func pingHandler(srv any, ctx context.Context, dec func(any) error, interceptor grpc.UnaryServerInterceptor) (any, error) {
	return srv.(PingServer).Ping(ctx, new(Request))
}

var Ping_ServiceDesc = grpc.ServiceDesc{
	ServiceName: "acme.v1.Ping",
	HandlerType: (*PingServer)(nil),
	Methods:     []grpc.MethodDesc{{MethodName: "Ping", Handler: pingHandler}},
}
