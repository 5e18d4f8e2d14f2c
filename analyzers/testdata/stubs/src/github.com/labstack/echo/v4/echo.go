// Package echo holds just what model rows and tests name of github.com/labstack/echo/v4.
package echo

import (
	"io"
	"mime/multipart"
	"net/http"
	"net/url"

	"golang.org/x/net/http2"
)

type Context interface {
	Bind(i any) error
	Cookies() []*http.Cookie
	Cookie(name string) (*http.Cookie, error)
	MultipartForm() (*multipart.Form, error)
	FormFile(name string) (*multipart.FileHeader, error)
	FormParams() (url.Values, error)
	FormValue(name string) string
	QueryString() string
	QueryParams() url.Values
	QueryParam(name string) string
	ParamValues() []string
	SetRequest(r *http.Request)
	Attachment(file string, name string) error
	Blob(code int, contentType string, b []byte) error
	Error(err error)
	File(file string) error
	HTML(code int, html string) error
	HTMLBlob(code int, b []byte) error
	Inline(file string, name string) error
	JSON(code int, i any) error
	JSONBlob(code int, b []byte) error
	JSONP(code int, callback string, i any) error
	JSONPBlob(code int, callback string, b []byte) error
	JSONPretty(code int, i any, indent string) error
	NoContent(code int) error
	Param(name string) string
	Redirect(code int, url string) error
	Render(code int, name string, data any) error
	Request() *http.Request
	Response() *Response
	Stream(code int, contentType string, r io.Reader) error
	String(code int, s string) error
	XML(code int, i any) error
	XMLBlob(code int, b []byte) error
	XMLPretty(code int, i any, indent string) error
}

type Echo struct {
}

func (*Echo) Add(method string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) (_ *Route) {
	return
}

func (*Echo) Any(path string, handler HandlerFunc, middleware ...MiddlewareFunc) (_ []*Route) { return }

func (*Echo) CONNECT(path string, h HandlerFunc, m ...MiddlewareFunc) (_ *Route) { return }

func (*Echo) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) (_ *Route) { return }

func (*Echo) File(path string, file string, m ...MiddlewareFunc) (_ *Route) { return }

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

func (*Echo) RouteNotFound(path string, h HandlerFunc, m ...MiddlewareFunc) (_ *Route) { return }

func (*Echo) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

func (*Echo) Start(address string) (_ error) { return }

func (*Echo) StartAutoTLS(address string) (_ error) { return }

func (*Echo) StartH2CServer(address string, h2s *http2.Server) (_ error) { return }

func (*Echo) StartServer(s *http.Server) (_ error) { return }

func (*Echo) StartTLS(address string, certFile interface{}, keyFile interface{}) (_ error) { return }

func (*Echo) Static(pathPrefix string, fsRoot string) (_ *Route) { return }

func (*Echo) TRACE(path string, h HandlerFunc, m ...MiddlewareFunc) (_ *Route) { return }

func (*Echo) Use(middleware ...MiddlewareFunc) {}

type Group struct {
}

func (*Group) Add(method string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) (_ *Route) {
	return
}

func (*Group) Any(path string, handler HandlerFunc, middleware ...MiddlewareFunc) (_ []*Route) {
	return
}

func (*Group) CONNECT(path string, h HandlerFunc, m ...MiddlewareFunc) (_ *Route) { return }

func (*Group) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) (_ *Route) { return }

func (*Group) File(path string, file string) {}

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

func (*Group) RouteNotFound(path string, h HandlerFunc, m ...MiddlewareFunc) (_ *Route) { return }

func (*Group) Static(pathPrefix string, fsRoot string) {}

func (*Group) TRACE(path string, h HandlerFunc, m ...MiddlewareFunc) (_ *Route) { return }

func (*Group) Use(middleware ...MiddlewareFunc) {}

type HTTPError struct {
}

func (*HTTPError) Error() (_ string) { return }

type HandlerFunc func(c Context) error

type MiddlewareFunc func(next HandlerFunc) HandlerFunc

func New() (_ *Echo) { return }

func NewHTTPError(code int, message ...interface{}) (_ *HTTPError) { return }

type Response struct {
}

func (*Response) Header() (_ http.Header) { return }

func (*Response) Write(b []byte) (_ int, _ error) { return }

func (*Response) WriteHeader(code int) {}

type Route struct {
}

func WrapHandler(h http.Handler) (_ HandlerFunc) { return }

func (*DefaultBinder) Bind(i any, c Context) (_ error) { return }

func (*DefaultBinder) BindBody(c Context, i any) (_ error) { return }

func (*DefaultBinder) BindPathParams(c Context, i any) (_ error) { return }

func (*DefaultBinder) BindQueryParams(c Context, i any) (_ error) { return }

func (*DefaultBinder) BindHeaders(c Context, i any) (_ error) { return }

type DefaultBinder struct {
}
