package idioms

import (
	"errors"
	"io"
	"net/http"
)

var errTooLarge = errors.New("too large")

// capped fails when it has given too much, metered only counts.
type capped struct {
	io.ReadCloser
	given int
}

func (l *capped) Read(p []byte) (int, error) {
	n, err := l.ReadCloser.Read(p)
	if l.given += n; l.given > 1000 {
		return n, errTooLarge
	}
	return n, err
}

type metered struct {
	io.ReadCloser
	given int
}

func (m *metered) Read(p []byte) (int, error) {
	n, err := m.ReadCloser.Read(p)
	m.given += n
	return n, err
}

func capping(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Body = &capped{ReadCloser: r.Body}
		next.ServeHTTP(w, r)
	})
}

func metering(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Body = &metered{ReadCloser: r.Body}
		next.ServeHTTP(w, r)
	})
}

func limits() {
	http.Handle("/capped", capping(http.HandlerFunc(pinged)))   // want `^ANY /capped -> .* yes \[bodylimit\] unknown \[\] open$`
	http.Handle("/metered", metering(http.HandlerFunc(pinged))) // want `^ANY /metered -> .* yes \[\] unknown \[bodylimit\] open$`
}

func pinged(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) }
