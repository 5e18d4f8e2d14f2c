// Package srv puts middleware of another package before handlers of a third.
package srv

import (
	"io"
	"net/http"
	"os"

	"api"
	"mw"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
)

func declared() {
	r := chi.NewRouter()
	r.Use(mw.Limit(1 << 20))
	r.Post("/a", api.Set) // want `^POST /a \(srv.go:\d+\): Set reads the body whole, and nothing on its way bounds it: Limit compares Content-Length only`
	r.Post("/b", api.Put) // want `^POST /b \(srv.go:\d+\): Put reads the body whole, and nothing on its way bounds it: Limit compares`
	r.Post("/c", api.Fixed)
	r.With(mw.Bound(10)).Post("/d", api.Set)
	http.ListenAndServe(":8080", r)
}

func bounded() {
	r := chi.NewRouter()
	r.Use(mw.Bound(1 << 20))
	r.Post("/a", api.Set)
	r.Post("/b", api.Put)
	http.ListenAndServe(":8081", r)
}

func library() {
	r := chi.NewRouter()
	r.Use(middleware.RequestSize(1 << 20))
	r.Post("/a", api.Set)
	http.ListenAndServe(":8082", r)
}

func construction() {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /a", api.Set)
	s := &http.Server{Addr: ":8083", Handler: http.MaxBytesHandler(mux, 1<<20)}
	s.ListenAndServe()
}

func bare() {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /a", api.Set) // want `^POST /a \(srv.go:\d+\): Set reads the body whole, and nothing on its way bounds it; use`
	mux.Handle("POST /b", mw.Helped(http.HandlerFunc(api.Set)))
	mux.Handle("POST /c", mw.Exact(http.HandlerFunc(api.Set)))
	http.ListenAndServe(":8084", mux)
}

var wrap func(http.Handler) http.Handler

func unknown() {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /a", api.Set)
	http.ListenAndServe(":8085", wrap(mux))
}

func conditional() {
	r := chi.NewRouter()
	if os.Getenv("BIG") == "" {
		r.Use(mw.Bound(10))
	}
	r.Post("/a", api.Set)
	http.ListenAndServe(":8086", r)
}

func small(c *gin.Context) {
	c.Request.Body = http.MaxBytesReader(nil, c.Request.Body, 10)
}

func read(c *gin.Context) { io.ReadAll(c.Request.Body) }

func framework() {
	e := gin.New()
	e.POST("/b", read) // want `^POST /b \(srv.go:\d+\): read reads the body whole`
	e.Use(small)
	e.POST("/a", read)
	e.Run(":8087")
}

// Main runs all.
func Main() {
	declared()
	bounded()
	library()
	construction()
	bare()
	unknown()
	conditional()
	framework()
}
