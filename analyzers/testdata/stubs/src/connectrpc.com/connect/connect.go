// Package connect holds just what model rows and tests name of connectrpc.com/connect.
package connect

import (
	"context"
	"net/http"
)

type AnyRequest interface {
	Header() http.Header
	Spec() Spec
}

type AnyResponse interface {
	Header() http.Header
}

type BidiStream[Req any, Res any] struct {
}

type ClientStream[Req any] struct {
}

type Code uint32

const CodeInternal Code = 13

const CodeInvalidArgument Code = 3

const CodeNotFound Code = 5

func CodeOf(err error) (_ Code) { return }

const CodeUnauthenticated Code = 16

const CodeUnimplemented Code = 12

type Codec interface {
}

type Compressor interface {
}

type Decompressor interface {
}

type Error struct {
}

func (*Error) Error() (_ string) { return }

type Handler struct {
}

func (*Handler) ServeHTTP(responseWriter http.ResponseWriter, request *http.Request) {}

type HandlerOption interface {
}

type IdempotencyLevel int

type Interceptor interface {
	WrapUnary(UnaryFunc) UnaryFunc
}

func NewBidiStreamHandler[Req any, Res any](procedure string, implementation func(context.Context, *BidiStream[Req, Res]) error, options ...HandlerOption) (_ *Handler) {
	return
}

func NewClientStreamHandler[Req any, Res any](procedure string, implementation func(context.Context, *ClientStream[Req]) (*Response[Res], error), options ...HandlerOption) (_ *Handler) {
	return
}

func NewClientStreamHandlerSimple[Req any, Res any](procedure string, implementation func(context.Context, *ClientStream[Req]) (*Res, error), options ...HandlerOption) (_ *Handler) {
	return
}

func NewError(c Code, underlying error) (_ *Error) { return }

func NewResponse[T any](message *T) (_ *Response[T]) { return }

func NewServerStreamHandler[Req any, Res any](procedure string, implementation func(context.Context, *Request[Req], *ServerStream[Res]) error, options ...HandlerOption) (_ *Handler) {
	return
}

func NewServerStreamHandlerSimple[Req any, Res any](procedure string, implementation func(context.Context, *Req, *ServerStream[Res]) error, options ...HandlerOption) (_ *Handler) {
	return
}

func NewUnaryHandler[Req any, Res any](procedure string, unary func(context.Context, *Request[Req]) (*Response[Res], error), options ...HandlerOption) (_ *Handler) {
	return
}

func NewUnaryHandlerSimple[Req any, Res any](procedure string, unary func(context.Context, *Req) (*Res, error), options ...HandlerOption) (_ *Handler) {
	return
}

type Option interface {
}

type Request[T any] struct {
	Msg *T
}

func (*Request[T]) Header() (_ http.Header) { return }

type Response[T any] struct {
}

type ServerStream[Res any] struct {
}

type Spec struct {
	Procedure string
}

type UnaryFunc func(context.Context, AnyRequest) (AnyResponse, error)

type UnaryInterceptorFunc func(UnaryFunc) UnaryFunc

func (UnaryInterceptorFunc) WrapUnary(next UnaryFunc) (_ UnaryFunc) { return }

func WithCodec(codec Codec) (_ Option) { return }

func WithCompressMinBytes(minBytes int) (_ Option) { return }

func WithCompression(name string, newDecompressor func() Decompressor, newCompressor func() Compressor) (_ HandlerOption) {
	return
}

func WithHandlerOptions(options ...HandlerOption) (_ HandlerOption) { return }

func WithIdempotency(idempotencyLevel IdempotencyLevel) (_ Option) { return }

func WithInterceptors(interceptors ...Interceptor) (_ Option) { return }

func WithOptions(options ...Option) (_ Option) { return }

func WithReadMaxBytes(maxBytes int) (_ Option) { return }

func WithRecover(handle func(context.Context, Spec, http.Header, any) error) (_ HandlerOption) {
	return
}

func WithRequestInitializer(initializer func(spec Spec, message any) error) (_ HandlerOption) { return }

func WithRequireConnectProtocolHeader() (_ HandlerOption) { return }

func WithSchema(schema any) (_ Option) { return }

func WithSendMaxBytes(maxBytes int) (_ Option) { return }
