// Package humamux holds just what model rows and tests name of github.com/danielgtaylor/huma/v2/adapters/humamux.
package humamux

import (
	huma "github.com/danielgtaylor/huma/v2"
	"github.com/gorilla/mux"
)

func New(r *mux.Router, config huma.Config, options ...Option) (_ huma.API) { return }

type Option func(*options)

type options struct {
}
