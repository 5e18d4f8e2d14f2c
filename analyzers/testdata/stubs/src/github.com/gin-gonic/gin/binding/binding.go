// Package binding holds just what model rows and tests name of github.com/gin-gonic/gin/binding.
package binding

import "net/http"

type Binding interface {
	Bind(*http.Request, any) error
	Name() string
}

type BindingBody interface {
	Binding
	BindBody([]byte, any) error
}
