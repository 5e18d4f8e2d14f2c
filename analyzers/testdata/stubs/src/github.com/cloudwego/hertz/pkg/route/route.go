// Package route holds just what model rows and tests name of github.com/cloudwego/hertz/pkg/route.
package route

import (
	"github.com/cloudwego/hertz/pkg/app"
)

type Engine struct {
	RouterGroup
}

func (*Engine) NoMethod(handlers ...app.HandlerFunc) {}

func (*Engine) NoRoute(handlers ...app.HandlerFunc) {}

func (*Engine) Run() (_ error) { return }

func (*Engine) Use(middleware ...app.HandlerFunc) (_ IRoutes) { return }

type IRouter interface {
	Group(string, ...app.HandlerFunc) *RouterGroup
}

type IRoutes interface {
	Any(string, ...app.HandlerFunc) IRoutes
	DELETE(string, ...app.HandlerFunc) IRoutes
	GET(string, ...app.HandlerFunc) IRoutes
	HEAD(string, ...app.HandlerFunc) IRoutes
	Handle(string, string, ...app.HandlerFunc) IRoutes
	OPTIONS(string, ...app.HandlerFunc) IRoutes
	PATCH(string, ...app.HandlerFunc) IRoutes
	POST(string, ...app.HandlerFunc) IRoutes
	PUT(string, ...app.HandlerFunc) IRoutes
	Static(string, string) IRoutes
	StaticFS(string, *app.FS) IRoutes
	StaticFile(string, string) IRoutes
	Use(...app.HandlerFunc) IRoutes
}

type RouterGroup struct {
}

func (*RouterGroup) Any(relativePath string, handlers ...app.HandlerFunc) (_ IRoutes) { return }

func (*RouterGroup) AnyEX(relativePath string, handler app.HandlerFunc, handlerName string) (_ IRoutes) {
	return
}

func (*RouterGroup) DELETE(relativePath string, handlers ...app.HandlerFunc) (_ IRoutes) { return }

func (*RouterGroup) DELETEEX(relativePath string, handler app.HandlerFunc, handlerName string) (_ IRoutes) {
	return
}

func (*RouterGroup) GET(relativePath string, handlers ...app.HandlerFunc) (_ IRoutes) { return }

func (*RouterGroup) GETEX(relativePath string, handler app.HandlerFunc, handlerName string) (_ IRoutes) {
	return
}

func (*RouterGroup) Group(relativePath string, handlers ...app.HandlerFunc) (_ *RouterGroup) { return }

func (*RouterGroup) HEAD(relativePath string, handlers ...app.HandlerFunc) (_ IRoutes) { return }

func (*RouterGroup) HEADEX(relativePath string, handler app.HandlerFunc, handlerName string) (_ IRoutes) {
	return
}

func (*RouterGroup) Handle(httpMethod string, relativePath string, handlers ...app.HandlerFunc) (_ IRoutes) {
	return
}

func (*RouterGroup) HandleEX(httpMethod string, relativePath string, handler app.HandlerFunc, handlerName string) (_ IRoutes) {
	return
}

func (*RouterGroup) OPTIONS(relativePath string, handlers ...app.HandlerFunc) (_ IRoutes) { return }

func (*RouterGroup) PATCH(relativePath string, handlers ...app.HandlerFunc) (_ IRoutes) { return }

func (*RouterGroup) POST(relativePath string, handlers ...app.HandlerFunc) (_ IRoutes) { return }

func (*RouterGroup) POSTEX(relativePath string, handler app.HandlerFunc, handlerName string) (_ IRoutes) {
	return
}

func (*RouterGroup) PUT(relativePath string, handlers ...app.HandlerFunc) (_ IRoutes) { return }

func (*RouterGroup) PUTEX(relativePath string, handler app.HandlerFunc, handlerName string) (_ IRoutes) {
	return
}

func (*RouterGroup) Static(relativePath string, root string) (_ IRoutes) { return }

func (*RouterGroup) StaticFS(relativePath string, fs *app.FS) (_ IRoutes) { return }

func (*RouterGroup) StaticFile(relativePath string, filepath string) (_ IRoutes) { return }

func (*RouterGroup) Use(middleware ...app.HandlerFunc) (_ IRoutes) { return }
