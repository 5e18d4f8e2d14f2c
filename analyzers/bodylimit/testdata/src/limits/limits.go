// Package limits has readers of its own that count what they give.
package limits

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
)

var errTooLarge = errors.New("too large")

// before fails once nothing is left.
type before struct {
	R io.Reader
	N int64
}

func (l *before) Read(p []byte) (n int, err error) {
	if l.N <= 0 {
		return 0, errTooLarge
	}
	if int64(len(p)) > l.N {
		p = p[:l.N]
	}
	n, err = l.R.Read(p)
	l.N -= int64(n)
	return n, err
}

func limited(r io.Reader, n int64) io.Reader { return &before{r, n} }

// after fails as soon as it has given too much.
type after struct {
	io.ReadCloser
	given, most int
}

func (l *after) Read(p []byte) (int, error) {
	n, err := l.ReadCloser.Read(p)
	l.given += n
	if l.given > l.most {
		err = fmt.Errorf("more than %d bytes", l.most)
	}
	return n, err
}

// head says that there is no more.
type head struct {
	r    io.Reader
	left int
}

func (l *head) Read(p []byte) (int, error) {
	if l.left == 0 {
		return 0, io.EOF
	}
	if len(p) > l.left {
		p = p[:l.left]
	}
	n, err := l.r.Read(p)
	l.left -= n
	if err != nil {
		return n, fmt.Errorf("reading: %w", err)
	}
	return n, nil
}

// metered counts, and lets all through.
type metered struct {
	r     io.Reader
	given int
	loud  bool
}

func (m *metered) Read(p []byte) (int, error) {
	n, err := m.r.Read(p)
	m.given += n
	if m.given > 1000 {
		m.loud = true
	}
	if err != nil && err != io.EOF {
		return n, fmt.Errorf("reading after %d bytes: %w", m.given, err)
	}
	return n, err
}

// once fails by a flag, whatever it has given.
type once struct {
	r      io.Reader
	closed int
}

func (o *once) Read(p []byte) (int, error) {
	if o.closed > 0 {
		return 0, os.ErrClosed
	}
	return o.r.Read(p)
}

var kept []byte

func keep(r io.Reader) {
	body, err := io.ReadAll(r)
	if err == nil {
		kept = body
	}
}

func main() {
	http.HandleFunc("POST /before", func(w http.ResponseWriter, r *http.Request) { keep(limited(r.Body, 100)) })
	http.HandleFunc("POST /after", func(w http.ResponseWriter, r *http.Request) { keep(&after{r.Body, 0, 100}) })
	http.HandleFunc("POST /head", func(w http.ResponseWriter, r *http.Request) { keep(&head{r.Body, 100}) })
	http.HandleFunc("POST /metered", func(w http.ResponseWriter, r *http.Request) { keep(&metered{r: r.Body}) }) // want `^POST /metered .* reads the body whole`
	http.HandleFunc("POST /once", func(w http.ResponseWriter, r *http.Request) { keep(&once{r: r.Body}) })       // want `^POST /once .* reads the body whole`
	http.HandleFunc("POST /plain", func(w http.ResponseWriter, r *http.Request) { keep(r.Body) })                // want `^POST /plain .* reads the body whole`
	http.ListenAndServe(":8080", nil)
}
