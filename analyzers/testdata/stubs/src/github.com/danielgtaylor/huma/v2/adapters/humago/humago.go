// Package humago holds just what model rows and tests name of github.com/danielgtaylor/huma/v2/adapters/humago.
package humago

import (
	huma "github.com/danielgtaylor/huma/v2"
)

type Mux interface {
}

func New(m Mux, config huma.Config) (_ huma.API) { return }

func NewWithPrefix(m Mux, prefix string, config huma.Config) (_ huma.API) { return }
