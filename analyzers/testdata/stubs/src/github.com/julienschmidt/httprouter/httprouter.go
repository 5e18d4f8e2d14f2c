// Package httprouter holds just what model rows and tests name of github.com/julienschmidt/httprouter.
package httprouter

import (
	"context"
	"net/http"
)

type Handle func(http.ResponseWriter, *http.Request, Params)

func New() (_ *Router) { return }

type Param struct {
	Key   string
	Value string
}

type Params []Param

func (Params) ByName(name string) (_ string) { return }

func ParamsFromContext(ctx context.Context) (_ Params) { return }

type Router struct {
}

func (*Router) DELETE(path string, handle Handle) {}

func (*Router) GET(path string, handle Handle) {}

func (*Router) HEAD(path string, handle Handle) {}

func (*Router) Handle(method string, path string, handle Handle) {}

func (*Router) Handler(method string, path string, handler http.Handler) {}

func (*Router) HandlerFunc(method string, path string, handler http.HandlerFunc) {}

func (*Router) OPTIONS(path string, handle Handle) {}

func (*Router) PATCH(path string, handle Handle) {}

func (*Router) POST(path string, handle Handle) {}

func (*Router) PUT(path string, handle Handle) {}

func (*Router) ServeFiles(path string, root http.FileSystem) {}

func (*Router) ServeHTTP(w http.ResponseWriter, req *http.Request) {}
