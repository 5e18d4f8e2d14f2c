// Package gin is a stub.
package gin

import "net/http"

type Context struct {
	Request *http.Request
	Writer  ResponseWriter
}

type ResponseWriter interface {
	http.ResponseWriter
	Written() bool
}

func (c *Context) JSON(code int, obj any)                   {}
func (c *Context) String(code int, format string, v ...any) {}
func (c *Context) Status(code int)                          {}
func (c *Context) AbortWithStatus(code int)                 {}
func (c *Context) AbortWithStatusJSON(code int, obj any)    {}
func (c *Context) Abort()                                   {}
func (c *Context) IsAborted() bool                          { return false }
func (c *Context) Next()                                    {}
func (c *Context) Param(name string) string                 { return "" }

func (c *Context) AbortWithError(code int, err error) *Error { return nil }
func (c *Context) GetQuery(key string) (string, bool)        { return "", false }
func (*Context) Get(key string) (_ any, _ bool)              { return }
func (c *Context) Bind(obj any) error                        { return nil }

type Error struct{}

type H map[string]any
