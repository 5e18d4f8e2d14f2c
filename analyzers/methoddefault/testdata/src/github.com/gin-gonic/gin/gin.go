// Package gin is a stub.
package gin

import "net/http"

type Context struct {
	Request *http.Request
	Writer  http.ResponseWriter
}

type HandlerFunc func(*Context)

type Engine struct{}

func (c *Context) JSON(code int, obj any) {}

func (e *Engine) Any(path string, h ...HandlerFunc)  {}
func (e *Engine) GET(path string, h ...HandlerFunc)  {}
func (e *Engine) POST(path string, h ...HandlerFunc) {}
