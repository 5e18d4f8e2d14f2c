// Package echo is a stub of github.com/labstack/echo/v4.
package echo

import "net/http"

type Context interface {
	Request() *http.Request
	JSON(code int, i any) error
	NoContent(code int) error
	Path() string
}

type HandlerFunc func(c Context) error
type MiddlewareFunc func(next HandlerFunc) HandlerFunc

type HTTPError struct{ Code int }

func (e *HTTPError) Error() string                     { return "" }
func NewHTTPError(code int, message ...any) *HTTPError { return &HTTPError{code} }

var ErrUnauthorized = NewHTTPError(401)

type Route struct{}
type Group struct{}
type Echo struct{}

func New() *Echo                                                          { return &Echo{} }
func (e *Echo) Use(m ...MiddlewareFunc)                                   {}
func (e *Echo) GET(p string, h HandlerFunc, m ...MiddlewareFunc) *Route   { return nil }
func (e *Echo) POST(p string, h HandlerFunc, m ...MiddlewareFunc) *Route  { return nil }
func (e *Echo) Group(p string, m ...MiddlewareFunc) *Group                { return &Group{} }
func (e *Echo) Start(addr string) error                                   { return nil }
func (g *Group) Use(m ...MiddlewareFunc)                                  {}
func (g *Group) GET(p string, h HandlerFunc, m ...MiddlewareFunc) *Route  { return nil }
func (g *Group) POST(p string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }
