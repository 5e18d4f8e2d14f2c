// Package router holds just what model rows and tests name of github.com/pocketbase/pocketbase/tools/router.
package router

import (
	"io"
	"net/http"

	"github.com/pocketbase/pocketbase/tools/hook"
)

type ApiError struct {
}

func (*ApiError) Error() (_ string) { return }

type Event struct {
	Response http.ResponseWriter
	Request  *http.Request

	hook.Event
}

func (*Event) BadRequestError(message string, errData any) (_ *ApiError) { return }

func (*Event) Blob(status int, contentType string, b []byte) (_ error) { return }

func (*Event) Error(status int, message string, errData any) (_ *ApiError) { return }

func (*Event) ForbiddenError(message string, errData any) (_ *ApiError) { return }

func (*Event) HTML(status int, data string) (_ error) { return }

func (*Event) InternalServerError(message string, errData any) (_ *ApiError) { return }

func (*Event) JSON(status int, data any) (_ error) { return }

func (*Event) NoContent(status int) (_ error) { return }

func (*Event) NotFoundError(message string, errData any) (_ *ApiError) { return }

func (*Event) Redirect(status int, url string) (_ error) { return }

func (*Event) Stream(status int, contentType string, reader io.Reader) (_ error) { return }

func (*Event) String(status int, data string) (_ error) { return }

func (*Event) TooManyRequestsError(message string, errData any) (_ *ApiError) { return }

func (*Event) UnauthorizedError(message string, errData any) (_ *ApiError) { return }

func (*Event) XML(status int, data any) (_ error) { return }

type EventCleanupFunc func()

type EventFactoryFunc[T hook.Resolver] func(w http.ResponseWriter, r *http.Request) (T, EventCleanupFunc)

func NewRouter[T hook.Resolver](eventFactory EventFactoryFunc[T]) (_ *Router[T]) { return }

type Route[T hook.Resolver] struct {
}

func (*Route[T]) Bind(middlewares ...*hook.Handler[T]) (_ *Route[T]) { return }

func (*Route[T]) BindFunc(middlewareFuncs ...func(e T) error) (_ *Route[T]) { return }

func (*Route[T]) Unbind(middlewareIds ...string) (_ *Route[T]) { return }

type Router[T hook.Resolver] struct {
	*RouterGroup[T]
}

func (*Router[T]) BuildMux() (_ http.Handler, _ error) { return }

type RouterGroup[T hook.Resolver] struct {
}

func (*RouterGroup[T]) Any(path string, action func(e T) error) (_ *Route[T]) { return }

func (*RouterGroup[T]) Bind(middlewares ...*hook.Handler[T]) (_ *RouterGroup[T]) { return }

func (*RouterGroup[T]) BindFunc(middlewareFuncs ...func(e T) error) (_ *RouterGroup[T]) { return }

func (*RouterGroup[T]) DELETE(path string, action func(e T) error) (_ *Route[T]) { return }

func (*RouterGroup[T]) GET(path string, action func(e T) error) (_ *Route[T]) { return }

func (*RouterGroup[T]) Group(prefix string) (_ *RouterGroup[T]) { return }

func (*RouterGroup[T]) HEAD(path string, action func(e T) error) (_ *Route[T]) { return }

func (*RouterGroup[T]) OPTIONS(path string, action func(e T) error) (_ *Route[T]) { return }

func (*RouterGroup[T]) PATCH(path string, action func(e T) error) (_ *Route[T]) { return }

func (*RouterGroup[T]) POST(path string, action func(e T) error) (_ *Route[T]) { return }

func (*RouterGroup[T]) PUT(path string, action func(e T) error) (_ *Route[T]) { return }

func (*RouterGroup[T]) Route(method string, path string, action func(e T) error) (_ *Route[T]) {
	return
}

func (*RouterGroup[T]) SEARCH(path string, action func(e T) error) (_ *Route[T]) { return }

func (*RouterGroup[T]) Unbind(middlewareIds ...string) (_ *RouterGroup[T]) { return }
