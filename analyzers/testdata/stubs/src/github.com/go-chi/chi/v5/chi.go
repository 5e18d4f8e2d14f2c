// Package chi holds just what model rows and tests name of github.com/go-chi/chi/v5.
package chi

import (
	"context"
	"net/http"
)

func Chain(middlewares ...func(http.Handler) http.Handler) (_ Middlewares) { return }

type Middlewares []func(http.Handler) http.Handler

type Mux struct {
}

func (*Mux) Connect(pattern string, handlerFn http.HandlerFunc) {}

func (*Mux) Delete(pattern string, handlerFn http.HandlerFunc) {}

func (*Mux) Get(pattern string, handlerFn http.HandlerFunc) {}

func (*Mux) Group(fn func(r Router)) (_ Router) { return }

func (*Mux) Handle(pattern string, handler http.Handler) {}

func (*Mux) HandleFunc(pattern string, handlerFn http.HandlerFunc) {}

func (*Mux) Head(pattern string, handlerFn http.HandlerFunc) {}

func (*Mux) Method(method string, pattern string, handler http.Handler) {}

func (*Mux) MethodFunc(method string, pattern string, handlerFn http.HandlerFunc) {}

func (*Mux) MethodNotAllowed(handlerFn http.HandlerFunc) {}

func (*Mux) Middlewares() (_ Middlewares) { return }

func (*Mux) Mount(pattern string, handler http.Handler) {}

func (*Mux) NotFound(handlerFn http.HandlerFunc) {}

func (*Mux) Options(pattern string, handlerFn http.HandlerFunc) {}

func (*Mux) Patch(pattern string, handlerFn http.HandlerFunc) {}

func (*Mux) Post(pattern string, handlerFn http.HandlerFunc) {}

func (*Mux) Put(pattern string, handlerFn http.HandlerFunc) {}

func (*Mux) Route(pattern string, fn func(r Router)) (_ Router) { return }

func (*Mux) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

func (*Mux) Trace(pattern string, handlerFn http.HandlerFunc) {}

func (*Mux) Use(middlewares ...func(http.Handler) http.Handler) {}

func (*Mux) With(middlewares ...func(http.Handler) http.Handler) (_ Router) { return }

func NewMux() (_ *Mux) { return }

func NewRouter() (_ *Mux) { return }

type Router interface {
	Connect(pattern string, h http.HandlerFunc)
	Delete(pattern string, h http.HandlerFunc)
	Get(pattern string, h http.HandlerFunc)
	Group(fn func(r Router)) Router
	Handle(pattern string, h http.Handler)
	HandleFunc(pattern string, h http.HandlerFunc)
	Head(pattern string, h http.HandlerFunc)
	Method(method string, pattern string, h http.Handler)
	MethodFunc(method string, pattern string, h http.HandlerFunc)
	MethodNotAllowed(h http.HandlerFunc)
	Mount(pattern string, h http.Handler)
	NotFound(h http.HandlerFunc)
	Options(pattern string, h http.HandlerFunc)
	Patch(pattern string, h http.HandlerFunc)
	Post(pattern string, h http.HandlerFunc)
	Put(pattern string, h http.HandlerFunc)
	Route(pattern string, fn func(r Router)) Router
	ServeHTTP(http.ResponseWriter, *http.Request)
	Trace(pattern string, h http.HandlerFunc)
	Use(middlewares ...func(http.Handler) http.Handler)
	With(middlewares ...func(http.Handler) http.Handler) Router
}

func URLParam(r *http.Request, key string) (_ string) { return }

type Context struct {
}

func URLParamFromCtx(ctx context.Context, key string) (_ string) { return }

func (*Context) URLParam(key string) (_ string) { return }
