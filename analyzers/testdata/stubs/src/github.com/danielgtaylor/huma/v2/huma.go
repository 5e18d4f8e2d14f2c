// Package huma holds just what model rows and tests name of github.com/danielgtaylor/huma/v2.
package huma

import (
	"context"
)

type API interface {
	UseMiddleware(middlewares ...func(ctx Context, next func(Context)))
}

type Config struct {
}

type Context interface {
	Header(name string) string
	Method() string
	SetStatus(code int)
}

func DefaultConfig(title string, version string) (_ Config) { return }

func Delete[I any, O any](api API, path string, handler func(context.Context, *I) (*O, error), operationHandlers ...func(o *Operation)) {
}

func Error400BadRequest(msg string, errs ...error) (_ StatusError) { return }

func Error401Unauthorized(msg string, errs ...error) (_ StatusError) { return }

func Error402PaymentRequired(msg string, errs ...error) (_ StatusError) { return }

func Error403Forbidden(msg string, errs ...error) (_ StatusError) { return }

func Error404NotFound(msg string, errs ...error) (_ StatusError) { return }

func Error405MethodNotAllowed(msg string, errs ...error) (_ StatusError) { return }

func Error406NotAcceptable(msg string, errs ...error) (_ StatusError) { return }

func Error407ProxyAuthRequired(msg string, errs ...error) (_ StatusError) { return }

func Error408RequestTimeout(msg string, errs ...error) (_ StatusError) { return }

func Error409Conflict(msg string, errs ...error) (_ StatusError) { return }

func Error410Gone(msg string, errs ...error) (_ StatusError) { return }

func Error411LengthRequired(msg string, errs ...error) (_ StatusError) { return }

func Error412PreconditionFailed(msg string, errs ...error) (_ StatusError) { return }

func Error413RequestEntityTooLarge(msg string, errs ...error) (_ StatusError) { return }

func Error414RequestURITooLong(msg string, errs ...error) (_ StatusError) { return }

func Error415UnsupportedMediaType(msg string, errs ...error) (_ StatusError) { return }

func Error416RequestedRangeNotSatisfiable(msg string, errs ...error) (_ StatusError) { return }

func Error417ExpectationFailed(msg string, errs ...error) (_ StatusError) { return }

func Error418Teapot(msg string, errs ...error) (_ StatusError) { return }

func Error421MisdirectedRequest(msg string, errs ...error) (_ StatusError) { return }

func Error422UnprocessableEntity(msg string, errs ...error) (_ StatusError) { return }

func Error423Locked(msg string, errs ...error) (_ StatusError) { return }

func Error424FailedDependency(msg string, errs ...error) (_ StatusError) { return }

func Error425TooEarly(msg string, errs ...error) (_ StatusError) { return }

func Error426UpgradeRequired(msg string, errs ...error) (_ StatusError) { return }

func Error428PreconditionRequired(msg string, errs ...error) (_ StatusError) { return }

func Error429TooManyRequests(msg string, errs ...error) (_ StatusError) { return }

func Error431RequestHeaderFieldsTooLarge(msg string, errs ...error) (_ StatusError) { return }

func Error451UnavailableForLegalReasons(msg string, errs ...error) (_ StatusError) { return }

func Error500InternalServerError(msg string, errs ...error) (_ StatusError) { return }

func Error501NotImplemented(msg string, errs ...error) (_ StatusError) { return }

func Error502BadGateway(msg string, errs ...error) (_ StatusError) { return }

func Error503ServiceUnavailable(msg string, errs ...error) (_ StatusError) { return }

func Error504GatewayTimeout(msg string, errs ...error) (_ StatusError) { return }

func Error505HTTPVersionNotSupported(msg string, errs ...error) (_ StatusError) { return }

func Error506VariantAlsoNegotiates(msg string, errs ...error) (_ StatusError) { return }

func Get[I any, O any](api API, path string, handler func(context.Context, *I) (*O, error), operationHandlers ...func(o *Operation)) {
}

type Group struct {
	API
}

func (*Group) UseMiddleware(middlewares ...func(ctx Context, next func(Context))) {}

func Head[I any, O any](api API, path string, handler func(context.Context, *I) (*O, error), operationHandlers ...func(o *Operation)) {
}

type Middlewares []func(ctx Context, next func(Context))

func NewGroup(api API, prefixes ...string) (_ *Group) { return }

type Operation struct {
	Method       string
	Path         string
	MaxBodyBytes int64
	Middlewares  Middlewares
	OperationID  string
	Security     []map[string][]string
}

func Patch[I any, O any](api API, path string, handler func(context.Context, *I) (*O, error), operationHandlers ...func(o *Operation)) {
}

func Post[I any, O any](api API, path string, handler func(context.Context, *I) (*O, error), operationHandlers ...func(o *Operation)) {
}

func Put[I any, O any](api API, path string, handler func(context.Context, *I) (*O, error), operationHandlers ...func(o *Operation)) {
}

func Register[I any, O any](api API, op Operation, handler func(context.Context, *I) (*O, error)) {}

type StatusError interface {
	Error() string
}

func WriteErr(api API, ctx Context, status int, msg string, errs ...error) (_ error) { return }
