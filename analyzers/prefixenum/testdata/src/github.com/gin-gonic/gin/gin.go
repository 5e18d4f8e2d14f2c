package gin

type Context struct{}

func (c *Context) JSON(code int, obj any) {}
