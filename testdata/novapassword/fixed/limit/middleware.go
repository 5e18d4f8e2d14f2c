package limit

import (
	"net/http"
	"strconv"
	"time"

	"github.com/credvet/credvet/testdata/novapassword/fixed/reqctx"
)

// Middleware calls next only if the calling instance has an attempt left, and
// answers 429 otherwise. It goes behind the authentication: counting by a name
// that is not proven would let anyone lock out everyone.
func (l *Limiter) Middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		caller, ok := reqctx.From(r.Context())
		if !ok {
			http.Error(w, "the caller is not known", http.StatusUnauthorized)
			return
		}
		wait, ok := l.Take(caller.InstanceID)
		if !ok {
			w.Header().Set("Retry-After", seconds(wait))
			http.Error(w, "too many attempts", http.StatusTooManyRequests)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// seconds rounds up: who comes back when told to is let in.
func seconds(d time.Duration) string {
	return strconv.FormatInt(int64((d+time.Second-1)/time.Second), 10)
}
