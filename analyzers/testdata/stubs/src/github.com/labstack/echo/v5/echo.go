// Package echo holds just what model rows and tests name of github.com/labstack/echo/v5.
package echo

import (
	"context"
	"io"
	"io/fs"
	"mime/multipart"
	"net/http"
	"net/url"
)

type Context struct {
}

func (*Context) Attachment(file string, name string) (_ error) { return }

func (*Context) Blob(code int, contentType string, b []byte) (_ error) { return }

func (*Context) File(file string) (_ error) { return }

func (*Context) FileFS(file string, filesystem fs.FS) (_ error) { return }

func (*Context) HTML(code int, html string) (_ error) { return }

func (*Context) HTMLBlob(code int, b []byte) (_ error) { return }

func (*Context) Inline(file string, name string) (_ error) { return }

func (*Context) JSON(code int, i any) (_ error) { return }

func (*Context) JSONBlob(code int, b []byte) (_ error) { return }

func (*Context) JSONP(code int, callback string, i any) (_ error) { return }

func (*Context) JSONPBlob(code int, callback string, b []byte) (_ error) { return }

func (*Context) JSONPretty(code int, i any, indent string) (_ error) { return }

func (*Context) NoContent(code int) (_ error) { return }

func (*Context) Param(name string) (_ string) { return }

func (*Context) Redirect(code int, url string) (_ error) { return }

func (*Context) Render(code int, name string, data any) (_ error) { return }

func (*Context) Request() (_ *http.Request) { return }

func (*Context) Stream(code int, contentType string, r io.Reader) (_ error) { return }

func (*Context) String(code int, s string) (_ error) { return }

func (*Context) XML(code int, i any) (_ error) { return }

func (*Context) XMLBlob(code int, b []byte) (_ error) { return }

func (*Context) XMLPretty(code int, i any, indent string) (_ error) { return }

type Echo struct {
}

func (*Echo) Add(method string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) (_ RouteInfo) {
	return
}

func (*Echo) Any(path string, handler HandlerFunc, middleware ...MiddlewareFunc) (_ RouteInfo) {
	return
}

func (*Echo) CONNECT(path string, h HandlerFunc, m ...MiddlewareFunc) (_ RouteInfo) { return }

func (*Echo) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) (_ RouteInfo) { return }

func (*Echo) File(path string, file string, middleware ...MiddlewareFunc) (_ RouteInfo) { return }

func (*Echo) GET(path string, h HandlerFunc, m ...MiddlewareFunc) (_ RouteInfo) { return }

func (*Echo) Group(prefix string, m ...MiddlewareFunc) (_ *Group) { return }

func (*Echo) HEAD(path string, h HandlerFunc, m ...MiddlewareFunc) (_ RouteInfo) { return }

func (*Echo) Match(methods []string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) (_ Routes) {
	return
}

func (*Echo) OPTIONS(path string, h HandlerFunc, m ...MiddlewareFunc) (_ RouteInfo) { return }

func (*Echo) PATCH(path string, h HandlerFunc, m ...MiddlewareFunc) (_ RouteInfo) { return }

func (*Echo) POST(path string, h HandlerFunc, m ...MiddlewareFunc) (_ RouteInfo) { return }

func (*Echo) PUT(path string, h HandlerFunc, m ...MiddlewareFunc) (_ RouteInfo) { return }

func (*Echo) Pre(middleware ...MiddlewareFunc) {}

func (*Echo) RouteNotFound(path string, h HandlerFunc, m ...MiddlewareFunc) (_ RouteInfo) { return }

func (*Echo) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

func (*Echo) Start(address string) (_ error) { return }

func (*Echo) Static(pathPrefix string, fsRoot string, middleware ...MiddlewareFunc) (_ RouteInfo) {
	return
}

func (*Echo) TRACE(path string, h HandlerFunc, m ...MiddlewareFunc) (_ RouteInfo) { return }

func (*Echo) Use(middleware ...MiddlewareFunc) {}

type Group struct {
}

func (*Group) Add(method string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) (_ RouteInfo) {
	return
}

func (*Group) Any(path string, handler HandlerFunc, middleware ...MiddlewareFunc) (_ RouteInfo) {
	return
}

func (*Group) CONNECT(path string, h HandlerFunc, m ...MiddlewareFunc) (_ RouteInfo) { return }

func (*Group) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) (_ RouteInfo) { return }

func (*Group) File(path string, file string, middleware ...MiddlewareFunc) (_ RouteInfo) { return }

func (*Group) GET(path string, h HandlerFunc, m ...MiddlewareFunc) (_ RouteInfo) { return }

func (*Group) Group(prefix string, middleware ...MiddlewareFunc) (_ *Group) { return }

func (*Group) HEAD(path string, h HandlerFunc, m ...MiddlewareFunc) (_ RouteInfo) { return }

func (*Group) Match(methods []string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) (_ Routes) {
	return
}

func (*Group) OPTIONS(path string, h HandlerFunc, m ...MiddlewareFunc) (_ RouteInfo) { return }

func (*Group) PATCH(path string, h HandlerFunc, m ...MiddlewareFunc) (_ RouteInfo) { return }

func (*Group) POST(path string, h HandlerFunc, m ...MiddlewareFunc) (_ RouteInfo) { return }

func (*Group) PUT(path string, h HandlerFunc, m ...MiddlewareFunc) (_ RouteInfo) { return }

func (*Group) RouteNotFound(path string, h HandlerFunc, m ...MiddlewareFunc) (_ RouteInfo) { return }

func (*Group) Static(pathPrefix string, fsRoot string, middleware ...MiddlewareFunc) (_ RouteInfo) {
	return
}

func (*Group) TRACE(path string, h HandlerFunc, m ...MiddlewareFunc) (_ RouteInfo) { return }

func (*Group) Use(middleware ...MiddlewareFunc) {}

type HTTPError struct {
}

func (*HTTPError) Error() (_ string) { return }

type HandlerFunc func(c *Context) error

type MiddlewareFunc func(next HandlerFunc) HandlerFunc

func New() (_ *Echo) { return }

func NewHTTPError(code int, message string) (_ *HTTPError) { return }

type RouteInfo struct {
}

type Routes []RouteInfo

type StartConfig struct {
}

func (StartConfig) Start(ctx context.Context, h http.Handler) (_ error) { return }

func (StartConfig) StartTLS(ctx context.Context, h http.Handler, certFile any, keyFile any) (_ error) {
	return
}

func WrapHandler(h http.Handler) (_ HandlerFunc) { return }

func (*Context) SetRequest(r *http.Request) {}

func (*Context) ParamOr(name, defaultValue string) (_ string) { return }

func (*Context) QueryParam(name string) (_ string) { return }

func (*Context) QueryParamOr(name, defaultValue string) (_ string) { return }

func (*Context) QueryParams() (_ url.Values) { return }

func (*Context) QueryString() (_ string) { return }

func (*Context) FormValue(name string) (_ string) { return }

func (*Context) FormValueOr(name, defaultValue string) (_ string) { return }

func (*Context) FormValues() (_ url.Values, _ error) { return }

func (*Context) FormFile(name string) (_ *multipart.FileHeader, _ error) { return }

func (*Context) MultipartForm() (_ *multipart.Form, _ error) { return }

func (*Context) Cookie(name string) (_ *http.Cookie, _ error) { return }

func (*Context) Cookies() (_ []*http.Cookie) { return }

func (*Context) Bind(i any) (_ error) { return }

func BindBody(c *Context, target any) (_ error) { return }

func BindPathValues(c *Context, target any) (_ error) { return }

func BindQueryParams(c *Context, target any) (_ error) { return }

func BindHeaders(c *Context, target any) (_ error) { return }
