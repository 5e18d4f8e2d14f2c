// Package humaapp registers in the ways of huma: operations on an API that
// stands on another router.
package humaapp

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humachi"
	"github.com/go-chi/chi/v5"
)

var users = map[string]string{}

type in struct{}
type out struct{}

func h(ctx context.Context, i *in) (*out, error) { return &out{}, nil }

func log(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}

func main() {
	r := chi.NewRouter()
	r.Use(log)
	api := humachi.New(r, huma.Config{})
	auth := func(ctx huma.Context, next func(huma.Context)) {
		if _, ok := users[ctx.Header("U")]; !ok {
			huma.WriteErr(api, ctx, 401, "who?")
			return
		}
		next(ctx)
	}
	huma.Get(api, "/open", h)                                                                                         // want `^GET /open -> h via \[log\] yes \[bodylimit\] unknown \[\]$`
	huma.Register(api, huma.Operation{Method: http.MethodPost, Path: "/one", Middlewares: huma.Middlewares{auth}}, h) // want `^POST /one -> h via \[log main\] yes \[authn bodylimit\] unknown \[\]$`
	g := huma.NewGroup(api, "/v1", "/v2")
	g.UseMiddleware(auth)
	huma.Put(g, "/x", h) // want `^PUT /v1/x -> h via \[log main\] yes \[authn bodylimit\] unknown \[\]$` `^PUT /v2/x -> h via \[log main\] yes \[authn bodylimit\] unknown \[\]$`
	http.ListenAndServe(":8080", r)
}
