// Package humahttprouter holds just what model rows and tests name of github.com/danielgtaylor/huma/v2/adapters/humahttprouter.
package humahttprouter

import (
	huma "github.com/danielgtaylor/huma/v2"
	"github.com/julienschmidt/httprouter"
)

func New(r *httprouter.Router, config huma.Config) (_ huma.API) { return }
