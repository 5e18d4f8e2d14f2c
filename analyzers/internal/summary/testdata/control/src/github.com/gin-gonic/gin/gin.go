// Package gin is a stub.
package gin

type Context struct{}

func (c *Context) JSON(code int, obj any)                {}
func (c *Context) AbortWithStatus(code int)              {}
func (c *Context) Next()                                 {}
func (c *Context) IsAborted() bool                       { return false }
func (c *Context) AbortWithStatusJSON(code int, obj any) {}
