// Package gin is a stub of github.com/gin-gonic/gin.
package gin

import "net/http"

type HandlerFunc func(*Context)

type Context struct{ Request *http.Request }

func (c *Context) Next()                       {}
func (c *Context) Abort()                      {}
func (c *Context) IsAborted() bool             { return false }
func (c *Context) AbortWithStatus(code int)    {}
func (c *Context) JSON(code int, obj any)      {}
func (c *Context) GetHeader(key string) string { return "" }
func (c *Context) FullPath() string            { return "" }

type IRoutes interface {
	Use(...HandlerFunc) IRoutes
	GET(string, ...HandlerFunc) IRoutes
	POST(string, ...HandlerFunc) IRoutes
}

type RouterGroup struct{}

func (g *RouterGroup) Use(h ...HandlerFunc) IRoutes                  { return g }
func (g *RouterGroup) GET(p string, h ...HandlerFunc) IRoutes        { return g }
func (g *RouterGroup) POST(p string, h ...HandlerFunc) IRoutes       { return g }
func (g *RouterGroup) Group(p string, h ...HandlerFunc) *RouterGroup { return g }

type Engine struct{ RouterGroup }

func New() *Engine                                                 { return &Engine{} }
func (e *Engine) Use(h ...HandlerFunc) IRoutes                     { return e }
func (e *Engine) Run(addr ...string) error                         { return nil }
func (e *Engine) ServeHTTP(w http.ResponseWriter, r *http.Request) {}
