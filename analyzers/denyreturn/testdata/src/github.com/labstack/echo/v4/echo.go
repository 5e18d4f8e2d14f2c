// Package echo is a stub.
package echo

type Context interface {
	JSON(code int, i any) error
	NoContent(code int) error
}

type HandlerFunc func(c Context) error
