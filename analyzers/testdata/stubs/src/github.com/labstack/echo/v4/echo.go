// Package echo holds just what model rows and tests name of github.com/labstack/echo/v4.
package echo

import (
	"io"
	"net/http"

	"golang.org/x/net/http2"
)

type Context interface {
	Response() *Response
	Render(code int, name string, data any) error
	HTML(code int, html string) error
	HTMLBlob(code int, b []byte) error
	String(code int, s string) error
	JSON(code int, i any) error
	JSONPretty(code int, i any, indent string) error
	JSONBlob(code int, b []byte) error
	JSONP(code int, callback string, i any) error
	JSONPBlob(code int, callback string, b []byte) error
	XML(code int, i any) error
	XMLPretty(code int, i any, indent string) error
	XMLBlob(code int, b []byte) error
	Blob(code int, contentType string, b []byte) error
	Stream(code int, contentType string, r io.Reader) error
	File(file string) error
	Attachment(file string, name string) error
	Inline(file string, name string) error
	NoContent(code int) error
	Redirect(code int, url string) error
	Error(err error)
}

type Echo struct {
}

func (*Echo) Add(method, path string, handler HandlerFunc, middleware ...MiddlewareFunc) (_ *Route) {
	return
}

func (*Echo) Any(path string, handler HandlerFunc, middleware ...MiddlewareFunc) (_ []*Route) { return }

func (*Echo) CONNECT(path string, h HandlerFunc, m ...MiddlewareFunc) (_ *Route) { return }

func (*Echo) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) (_ *Route) { return }

func (*Echo) GET(path string, h HandlerFunc, m ...MiddlewareFunc) (_ *Route) { return }

func (*Echo) Group(prefix string, m ...MiddlewareFunc) (_ *Group) { return }

func (*Echo) HEAD(path string, h HandlerFunc, m ...MiddlewareFunc) (_ *Route) { return }

func (*Echo) Match(methods []string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) (_ []*Route) {
	return
}

func (*Echo) OPTIONS(path string, h HandlerFunc, m ...MiddlewareFunc) (_ *Route) { return }

func (*Echo) PATCH(path string, h HandlerFunc, m ...MiddlewareFunc) (_ *Route) { return }

func (*Echo) POST(path string, h HandlerFunc, m ...MiddlewareFunc) (_ *Route) { return }

func (*Echo) PUT(path string, h HandlerFunc, m ...MiddlewareFunc) (_ *Route) { return }

func (*Echo) Pre(middleware ...MiddlewareFunc) {}

func (*Echo) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

func (*Echo) Start(address string) (_ error) { return }

func (*Echo) StartAutoTLS(address string) (_ error) { return }

func (*Echo) StartH2CServer(address string, h2s *http2.Server) (_ error) { return }

func (*Echo) StartServer(s *http.Server) (_ error) { return }

func (*Echo) StartTLS(address string, certFile, keyFile interface{}) (_ error) { return }

func (*Echo) TRACE(path string, h HandlerFunc, m ...MiddlewareFunc) (_ *Route) { return }

func (*Echo) Use(middleware ...MiddlewareFunc) {}

type Group struct {
}

func (*Group) Add(method, path string, handler HandlerFunc, middleware ...MiddlewareFunc) (_ *Route) {
	return
}

func (*Group) Any(path string, handler HandlerFunc, middleware ...MiddlewareFunc) (_ []*Route) {
	return
}

func (*Group) CONNECT(path string, h HandlerFunc, m ...MiddlewareFunc) (_ *Route) { return }

func (*Group) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) (_ *Route) { return }

func (*Group) GET(path string, h HandlerFunc, m ...MiddlewareFunc) (_ *Route) { return }

func (*Group) Group(prefix string, middleware ...MiddlewareFunc) (_ *Group) { return }

func (*Group) HEAD(path string, h HandlerFunc, m ...MiddlewareFunc) (_ *Route) { return }

func (*Group) Match(methods []string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) (_ []*Route) {
	return
}

func (*Group) OPTIONS(path string, h HandlerFunc, m ...MiddlewareFunc) (_ *Route) { return }

func (*Group) PATCH(path string, h HandlerFunc, m ...MiddlewareFunc) (_ *Route) { return }

func (*Group) POST(path string, h HandlerFunc, m ...MiddlewareFunc) (_ *Route) { return }

func (*Group) PUT(path string, h HandlerFunc, m ...MiddlewareFunc) (_ *Route) { return }

func (*Group) TRACE(path string, h HandlerFunc, m ...MiddlewareFunc) (_ *Route) { return }

func (*Group) Use(middleware ...MiddlewareFunc) {}

type HTTPError struct {
}

func (*HTTPError) Error() (_ string) { return }

type HandlerFunc func(c Context) error

type MiddlewareFunc func(next HandlerFunc) HandlerFunc

type Response struct {
}

func (*Response) Write(b []byte) (_ int, _ error) { return }

func (*Response) WriteHeader(code int) {}

type Route struct {
}

func NewHTTPError(code int, message ...interface{}) (_ *HTTPError) { return }

func WrapHandler(h http.Handler) (_ HandlerFunc) { return }
