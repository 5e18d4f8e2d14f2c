// Package echo5app is a small service on echo v5.
package echo5app

import (
	"net/http"

	"github.com/labstack/echo/v5"

	"github.com/credvet/credvet/testdata/routers/trace"
)

type server struct{ echo *echo.Echo }

type route struct {
	method, path string
	handler      echo.HandlerFunc
	guards       []echo.MiddlewareFunc
}

// New makes the service.
func New() *echo.Echo {
	s := &server{echo: echo.New()}
	s.echo.GET("/early", s.early) // Use holds for all routes of echo itself
	s.echo.Use(logger)
	s.echo.Use(requestID)
	s.echo.POST("/login", login, limit(3), audit)
	s.users(s.echo.Group("/users", authenticate))
	for _, r := range routes {
		s.echo.Add(r.method, "/table"+r.path, r.handler, r.guards...)
	}
	s.echo.Match([]string{"GET", "PUT"}, "/match", list, audit)
	s.echo.Any("/any", list)
	s.echo.GET("/wrapped", echo.WrapHandler(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { trace.Pass("New") })))
	protect := func(path string, h echo.HandlerFunc) {
		s.echo.DELETE("/protected"+path, h, authenticate, owner)
	}
	protect("/a", remove)
	protect("/b/:id", remove)
	return s.echo
}

// Run serves.
func Run() error { return New().Start(":8080") }

func (s *server) users(g *echo.Group) {
	g.GET("", list)
	g.Use(owner) // holds for what comes after it
	g.PUT("/:id", update)
	keys := g.Group("/:id/keys", limit(1))
	keys.GET("", list)
	keys.POST("", create, audit)
}

var routes = []route{
	{"GET", "/a", list, nil},
	{"POST", "/b/:id", create, []echo.MiddlewareFunc{authenticate, owner}},
}

func pass(name string, next echo.HandlerFunc) echo.HandlerFunc {
	return func(c *echo.Context) error {
		trace.Pass(name)
		return next(c)
	}
}

func logger(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c *echo.Context) error {
		trace.Pass("logger")
		return next(c)
	}
}

func requestID(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c *echo.Context) error {
		trace.Pass("requestID")
		return next(c)
	}
}

func authenticate(next echo.HandlerFunc) echo.HandlerFunc { return pass("authenticate", next) }
func owner(next echo.HandlerFunc) echo.HandlerFunc        { return pass("owner", next) }
func audit(next echo.HandlerFunc) echo.HandlerFunc        { return pass("audit", next) }

func limit(int) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c *echo.Context) error {
			trace.Pass("limit")
			return next(c)
		}
	}
}

func (s *server) early(*echo.Context) error { trace.Pass("server.early"); return nil }
func login(*echo.Context) error             { trace.Pass("login"); return nil }
func list(*echo.Context) error              { trace.Pass("list"); return nil }
func create(*echo.Context) error            { trace.Pass("create"); return nil }
func update(*echo.Context) error            { trace.Pass("update"); return nil }
func remove(*echo.Context) error            { trace.Pass("remove"); return nil }
