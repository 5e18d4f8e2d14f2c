// Package echo is a stub.
package echo

type Context interface {
	JSON(code int, i any) error
	NoContent(code int) error
}

type HandlerFunc func(c Context) error

type HTTPError struct{ Code int }

func (*HTTPError) Error() string { return "" }

func NewHTTPError(code int, message ...any) *HTTPError { return &HTTPError{code} }
