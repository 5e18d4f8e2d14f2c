// Package middleware holds just what model rows and tests name of github.com/go-chi/chi/v5/middleware.
package middleware

import (
	"net/http"
	"time"
)

type LogFormatter interface {
}

type ThrottleOpts struct {
}

func AllowContentEncoding(contentEncoding ...string) (_ func(next http.Handler) http.Handler) { return }

func AllowContentType(contentTypes ...string) (_ func(http.Handler) http.Handler) { return }

func BasicAuth(realm string, creds map[string]string) (_ func(next http.Handler) http.Handler) {
	return
}

func CleanPath(next http.Handler) (_ http.Handler) { return }

func ClientIPFromHeader(trustedHeader string, trustedIPPrefixes ...string) (_ func(http.Handler) http.Handler) {
	return
}

func ClientIPFromXFF(trustedIPPrefixes ...string) (_ func(http.Handler) http.Handler) { return }

func Compress(level int, types ...string) (_ func(next http.Handler) http.Handler) { return }

func ContentCharset(charsets ...string) (_ func(next http.Handler) http.Handler) { return }

func GetHead(next http.Handler) (_ http.Handler) { return }

func Heartbeat(endpoint string) (_ func(http.Handler) http.Handler) { return }

func Logger(next http.Handler) (_ http.Handler) { return }

func Maybe(mw func(http.Handler) http.Handler, maybeFn func(r *http.Request) bool) (_ func(http.Handler) http.Handler) {
	return
}

func NoCache(h http.Handler) (_ http.Handler) { return }

func PageRoute(path string, handler http.Handler) (_ func(http.Handler) http.Handler) { return }

func PathRewrite(old, new string) (_ func(http.Handler) http.Handler) { return }

func RealIP(h http.Handler) (_ http.Handler) { return }

func Recoverer(next http.Handler) (_ http.Handler) { return }

func RedirectSlashes(next http.Handler) (_ http.Handler) { return }

func RequestID(next http.Handler) (_ http.Handler) { return }

func RequestLogger(f LogFormatter) (_ func(next http.Handler) http.Handler) { return }

func RequestSize(bytes int64) (_ func(http.Handler) http.Handler) { return }

func SetHeader(key, value string) (_ func(http.Handler) http.Handler) { return }

func StripPrefix(prefix string) (_ func(http.Handler) http.Handler) { return }

func StripSlashes(next http.Handler) (_ http.Handler) { return }

func Sunset(sunsetAt time.Time, links ...string) (_ func(http.Handler) http.Handler) { return }

func Throttle(limit int) (_ func(http.Handler) http.Handler) { return }

func ThrottleBacklog(limit, backlogLimit int, backlogTimeout time.Duration) (_ func(http.Handler) http.Handler) {
	return
}

func ThrottleWithOpts(opts ThrottleOpts) (_ func(http.Handler) http.Handler) { return }

func Timeout(timeout time.Duration) (_ func(next http.Handler) http.Handler) { return }

func URLFormat(next http.Handler) (_ http.Handler) { return }

func WithValue(key, val any) (_ func(next http.Handler) http.Handler) { return }
