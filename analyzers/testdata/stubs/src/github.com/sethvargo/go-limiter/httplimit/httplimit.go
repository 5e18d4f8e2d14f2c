// Package httplimit holds just what model rows and tests name of github.com/sethvargo/go-limiter/httplimit.
package httplimit

import "net/http"

type KeyFunc func(r *http.Request) (string, error)

type Store interface{}

type Middleware struct {
}

func IPKeyFunc(headers ...string) (_ KeyFunc) { return }

func NewMiddleware(s Store, f KeyFunc) (_ *Middleware, _ error) { return }

func (*Middleware) Handle(next http.Handler) (_ http.Handler) { return }
