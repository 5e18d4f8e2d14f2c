// Package cors holds just what model rows and tests name of github.com/go-chi/cors.
package cors

import (
	"net/http"
)

type Cors struct {
}

type Options struct {
}

func AllowAll() (_ *Cors) { return }

func Handler(options Options) (_ func(next http.Handler) http.Handler) { return }
