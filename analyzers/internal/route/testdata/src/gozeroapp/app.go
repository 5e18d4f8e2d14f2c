// Package gozeroapp registers tables of routes, as go-zero's generator does.
package gozeroapp

import (
	"net/http"

	"github.com/zeromicro/go-zero/rest"
)

var users = map[string]string{}

type context struct{ auth rest.Middleware }

func auth(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if _, ok := users[r.Header.Get("U")]; !ok {
			w.WriteHeader(401)
			return
		}
		next(w, r)
	}
}

func handler(c *context) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {}
}

func register(server *rest.Server, c *context) {
	server.AddRoutes( // want `^GET /v1/a -> handler via \[\] yes \[\] unknown \[\]$` `^POST /v1/b -> handler via \[\] yes \[\] unknown \[\]$`
		[]rest.Route{
			{Method: http.MethodGet, Path: "/a", Handler: handler(c)},
			{Method: http.MethodPost, Path: "/b", Handler: handler(c)},
		},
		rest.WithPrefix("/v1"),
	)
	server.AddRoutes([]rest.Route{{Method: http.MethodPut, Path: "/c", Handler: auth(handler(c))}}, rest.WithJwt("secret")) // want `^PUT /c -> handler via \[github.com/zeromicro/go-zero/rest.WithJwt auth\] yes \[authn\] unknown \[\]$`
	server.AddRoute(rest.Route{Method: http.MethodDelete, Path: "/d", Handler: handler(c)})                                 // want `^DELETE /d -> handler via \[\] yes \[\] unknown \[\]$`
}

func main() {
	server := rest.MustNewServer(rest.RestConf{})
	register(server, &context{})
	server.Start()
}
