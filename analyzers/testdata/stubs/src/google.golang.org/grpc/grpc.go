// Package grpc holds just what model rows and tests name of google.golang.org/grpc.
package grpc

import (
	"context"
	"net"
	"time"

	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/encoding"
	"google.golang.org/grpc/keepalive"
	"google.golang.org/grpc/stats"
)

func ChainStreamInterceptor(interceptors ...StreamServerInterceptor) (_ ServerOption) { return }

func ChainUnaryInterceptor(interceptors ...UnaryServerInterceptor) (_ ServerOption) { return }

func ConnectionTimeout(d time.Duration) (_ ServerOption) { return }

func Creds(c credentials.TransportCredentials) (_ ServerOption) { return }

func ForceServerCodec(codec encoding.Codec) (_ ServerOption) { return }

func ForceServerCodecV2(codecV2 encoding.CodecV2) (_ ServerOption) { return }

func HeaderTableSize(s uint32) (_ ServerOption) { return }

func InitialConnWindowSize(s int32) (_ ServerOption) { return }

func InitialWindowSize(s int32) (_ ServerOption) { return }

func KeepaliveEnforcementPolicy(kep keepalive.EnforcementPolicy) (_ ServerOption) { return }

func KeepaliveParams(kp keepalive.ServerParameters) (_ ServerOption) { return }

func MaxConcurrentStreams(n uint32) (_ ServerOption) { return }

func MaxHeaderListSize(s uint32) (_ ServerOption) { return }

func MaxMsgSize(m int) (_ ServerOption) { return }

func MaxRecvMsgSize(m int) (_ ServerOption) { return }

func MaxSendMsgSize(m int) (_ ServerOption) { return }

type MethodDesc struct {
	MethodName string
	Handler    MethodHandler
}

type MethodHandler func(srv any, ctx context.Context, dec func(any) error, interceptor UnaryServerInterceptor) (any, error)

func NewServer(opt ...ServerOption) (_ *Server) { return }

func NumStreamWorkers(numServerWorkers uint32) (_ ServerOption) { return }

func ReadBufferSize(s int) (_ ServerOption) { return }

type Server struct {
}

func (*Server) RegisterService(sd *ServiceDesc, ss any) {}

func (*Server) Serve(lis net.Listener) (_ error) { return }

type ServerOption interface {
}

type ServerStream interface {
	Context() context.Context
	RecvMsg(m any) error
	SendMsg(m any) error
}

type ServiceDesc struct {
	ServiceName string
	HandlerType any
	Methods     []MethodDesc
	Streams     []StreamDesc
}

type ServiceRegistrar interface {
	RegisterService(desc *ServiceDesc, impl any)
}

func SharedWriteBuffer(val bool) (_ ServerOption) { return }

func StaticConnWindowSize(s int32) (_ ServerOption) { return }

func StaticStreamWindowSize(s int32) (_ ServerOption) { return }

func StatsHandler(h stats.Handler) (_ ServerOption) { return }

type StreamDesc struct {
	StreamName string
	Handler    StreamHandler
}

type StreamHandler func(srv any, stream ServerStream) error

func StreamInterceptor(i StreamServerInterceptor) (_ ServerOption) { return }

type StreamServerInfo struct {
	FullMethod string
}

type StreamServerInterceptor func(srv any, ss ServerStream, info *StreamServerInfo, handler StreamHandler) error

type UnaryHandler func(ctx context.Context, req any) (any, error)

func UnaryInterceptor(i UnaryServerInterceptor) (_ ServerOption) { return }

type UnaryServerInfo struct {
	FullMethod string
}

type UnaryServerInterceptor func(ctx context.Context, req any, info *UnaryServerInfo, handler UnaryHandler) (resp any, err error)

func WaitForHandlers(w bool) (_ ServerOption) { return }

func WriteBufferSize(s int) (_ ServerOption) { return }
