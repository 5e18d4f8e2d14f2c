// Package rest holds just what model rows and tests name of github.com/zeromicro/go-zero/rest.
package rest

import (
	"net/http"
	"time"

	"github.com/zeromicro/go-zero/rest/internal"
)

type Middleware func(next http.HandlerFunc) http.HandlerFunc

func MustNewServer(c RestConf, opts ...RunOption) (_ *Server) { return }

type RestConf struct {
}

type Route struct {
	Method  string
	Path    string
	Handler http.HandlerFunc
}

type RouteOption func(r *featuredRoutes)

type RunOption func(*Server)

type Server struct {
}

func (*Server) AddRoute(r Route, opts ...RouteOption) {}

func (*Server) AddRoutes(rs []Route, opts ...RouteOption) {}

func (*Server) Start() {}

func (*Server) StartWithOpts(opts ...StartOption) {}

func (*Server) Use(middleware Middleware) {}

type SignatureConf struct {
}

type StartOption = internal.StartOption

func WithJwt(secret string) (_ RouteOption) { return }

func WithJwtTransition(secret string, prevSecret string) (_ RouteOption) { return }

func WithMaxBytes(maxBytes int64) (_ RouteOption) { return }

func WithPrefix(group string) (_ RouteOption) { return }

func WithPriority() (_ RouteOption) { return }

func WithSSE() (_ RouteOption) { return }

func WithSignature(signature SignatureConf) (_ RouteOption) { return }

func WithTimeout(timeout time.Duration) (_ RouteOption) { return }

type featuredRoutes struct {
}
