// Package stdapp is a small service on net/http alone.
package stdapp

import (
	"net/http"
	"time"

	"github.com/credvet/credvet/testdata/routers/trace"
)

type service struct {
	mux   *http.ServeMux
	limit int
}

// list is a handler with its check in the variable's initialiser.
var list = withAdmin(func(http.ResponseWriter, *http.Request) { trace.Pass("list") })

func withAdmin(h http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		trace.Pass("withAdmin")
		h(w, r)
	}
}

// Mux makes the routes; New what stands before all of them.
func Mux() *http.ServeMux {
	s := &service{mux: http.NewServeMux()}
	s.mux.HandleFunc("GET /health", health)
	s.mux.Handle("POST /login", chain(http.HandlerFunc(s.login), s.limited, audited))
	s.handle("PUT", "/users/{id}", update)
	s.handle("DELETE", "/users/{id}", remove)
	for pattern, h := range map[string]http.Handler{"/a": http.HandlerFunc(update), "/b": audited(http.HandlerFunc(remove))} {
		s.mux.Handle("POST /map"+pattern, h)
	}
	for _, e := range []struct {
		pattern string
		handler http.HandlerFunc
	}{
		{"GET /table/one", health},
		{"/table/two/", s.login},
	} {
		s.mux.HandleFunc(e.pattern, e.handler)
	}
	s.mux.Handle("/admin/", http.StripPrefix("/admin", s.authenticated(Inner())))
	s.mux.HandleFunc("GET /list", list)
	s.mux.Handle("/{$}", s)
	return s.mux
}

// Inner makes the routes that are mounted below another one.
func Inner() *http.ServeMux {
	inner := http.NewServeMux()
	inner.HandleFunc("GET /stats", stats)
	inner.Handle("/reset/{name...}", audited(http.HandlerFunc(remove)))
	return inner
}

// New makes the service.
func New() http.Handler {
	var h http.Handler = Mux()
	h = audited(h)
	return logged(h)
}

// Run serves.
func Run() error {
	s := http.Server{Addr: ":8080", ReadTimeout: time.Second}
	s.Handler = New()
	return s.ListenAndServe()
}

func (s *service) handle(method, pattern string, h http.HandlerFunc) {
	s.mux.Handle(method+" "+pattern, s.authenticated(h))
}

// chain puts middleware before a handler, the first one outermost.
func chain(h http.Handler, mws ...func(http.Handler) http.Handler) http.Handler {
	for i := len(mws) - 1; i >= 0; i-- {
		h = mws[i](h)
	}
	return h
}

func (s *service) limited(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		trace.Pass("service.limited")
		next.ServeHTTP(w, r)
	})
}

func (s *service) authenticated(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		trace.Pass("service.authenticated")
		next.ServeHTTP(w, r)
	})
}

func audited(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		trace.Pass("audited")
		next.ServeHTTP(w, r)
	})
}

func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		trace.Pass("logged")
		next.ServeHTTP(w, r)
	})
}

func (s *service) ServeHTTP(http.ResponseWriter, *http.Request) { trace.Pass("service.ServeHTTP") }
func (s *service) login(http.ResponseWriter, *http.Request)     { trace.Pass("service.login") }
func health(http.ResponseWriter, *http.Request)                 { trace.Pass("health") }
func update(http.ResponseWriter, *http.Request)                 { trace.Pass("update") }
func remove(http.ResponseWriter, *http.Request)                 { trace.Pass("remove") }
func stats(http.ResponseWriter, *http.Request)                  { trace.Pass("stats") }
