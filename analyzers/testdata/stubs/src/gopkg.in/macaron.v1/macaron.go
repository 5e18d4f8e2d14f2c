// Package macaron holds just what model rows and tests name of gopkg.in/macaron.v1.
package macaron

import (
	"net/http"
)

func Classic() (_ *Macaron) { return }

type ComboRouter struct {
}

func (*ComboRouter) Delete(h ...Handler) (_ *ComboRouter) { return }

func (*ComboRouter) Get(h ...Handler) (_ *ComboRouter) { return }

func (*ComboRouter) Head(h ...Handler) (_ *ComboRouter) { return }

func (*ComboRouter) Options(h ...Handler) (_ *ComboRouter) { return }

func (*ComboRouter) Patch(h ...Handler) (_ *ComboRouter) { return }

func (*ComboRouter) Post(h ...Handler) (_ *ComboRouter) { return }

func (*ComboRouter) Put(h ...Handler) (_ *ComboRouter) { return }

type Context struct {
	Req  Request
	Resp ResponseWriter
}

func (*Context) Next() {}

type Handler interface {
}

type Macaron struct {
	*Router
}

func (*Macaron) Run(args ...interface{}) {}

func (*Macaron) ServeHTTP(rw http.ResponseWriter, req *http.Request) {}

func (*Macaron) Use(handler Handler) {}

func New() (_ *Macaron) { return }

type Request struct {
	*http.Request
}

type ResponseWriter interface {
	Write([]byte) (int, error)
	WriteHeader(statusCode int)
}

type Route struct {
}

type Router struct {
}

func (*Router) Any(pattern string, h ...Handler) (_ *Route) { return }

func (*Router) Combo(pattern string, h ...Handler) (_ *ComboRouter) { return }

func (*Router) Delete(pattern string, h ...Handler) (_ *Route) { return }

func (*Router) Get(pattern string, h ...Handler) (_ *Route) { return }

func (*Router) Group(pattern string, fn func(), h ...Handler) {}

func (*Router) Head(pattern string, h ...Handler) (_ *Route) { return }

func (*Router) NotFound(handlers ...Handler) {}

func (*Router) Options(pattern string, h ...Handler) (_ *Route) { return }

func (*Router) Patch(pattern string, h ...Handler) (_ *Route) { return }

func (*Router) Post(pattern string, h ...Handler) (_ *Route) { return }

func (*Router) Put(pattern string, h ...Handler) (_ *Route) { return }

func (*Router) Route(pattern string, methods string, h ...Handler) (_ *Route) { return }
