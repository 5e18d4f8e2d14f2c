// Package httprate holds just what model rows and tests name of github.com/go-chi/httprate.
package httprate

import (
	"net/http"
	"time"
)

type KeyFunc func(r *http.Request) (string, error)

type Option func(rl *RateLimiter)

type RateLimiter struct {
}

func Limit(requestLimit int, windowLength time.Duration, options ...Option) (_ func(next http.Handler) http.Handler) {
	return
}

func LimitAll(requestLimit int, windowLength time.Duration) (_ func(next http.Handler) http.Handler) {
	return
}

func LimitBy(requestLimit int, windowLength time.Duration, keyFn KeyFunc, options ...Option) (_ func(next http.Handler) http.Handler) {
	return
}

func LimitByIP(requestLimit int, windowLength time.Duration) (_ func(next http.Handler) http.Handler) {
	return
}

func LimitByRealIP(requestLimit int, windowLength time.Duration) (_ func(next http.Handler) http.Handler) {
	return
}
