// Package csrf holds just what model rows and tests name of github.com/gorilla/csrf.
package csrf

import (
	"net/http"
)

type Option func(*csrf)

type csrf struct {
}

func Token(r *http.Request) (_ string) { return }

func Protect(authKey []byte, opts ...Option) (_ func(http.Handler) http.Handler) { return }
