// Package humachi holds just what model rows and tests name of github.com/danielgtaylor/huma/v2/adapters/humachi.
package humachi

import (
	huma "github.com/danielgtaylor/huma/v2"
	chi "github.com/go-chi/chi/v5"
)

func New(r chi.Router, config huma.Config) (_ huma.API) { return }
