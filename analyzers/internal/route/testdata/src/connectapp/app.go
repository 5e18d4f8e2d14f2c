// Package connectapp serves a service of connect: each of its methods is a
// route.
package connectapp

import (
	"context"
	"net/http"

	"connectrpc.com/connect"

	"connectpb"
)

var known = map[string]string{}

type users struct {
	connectpb.UnimplementedUsersHandler
}

func (u *users) Get(ctx context.Context, r *connect.Request[connectpb.Request]) (*connect.Response[connectpb.Reply], error) {
	return nil, nil
}

func auth() connect.UnaryInterceptorFunc {
	return func(next connect.UnaryFunc) connect.UnaryFunc {
		return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
			if _, ok := known[req.Header().Get("U")]; !ok {
				return nil, connect.NewError(connect.CodeUnauthenticated, nil)
			}
			return next(ctx, req)
		}
	}
}

// guard is an interceptor that is an object.
type guard struct{}

var public = map[string]struct{}{"/acme.v1.Users/Get": {}}

func (g *guard) WrapUnary(next connect.UnaryFunc) connect.UnaryFunc {
	return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
		_, open := public[req.Spec().Procedure]
		if _, ok := known[req.Header().Get("U")]; !ok && !open {
			return nil, connect.NewError(connect.CodeUnauthenticated, nil)
		}
		return next(ctx, req)
	}
}

func objects() {
	mux := http.NewServeMux()
	path, handler := connectpb.NewUsersHandler(&users{}, connect.WithInterceptors(&guard{})) // want `^POST /acme.v1.Users/Get -> users.Get via \[NewUsersHandler guard.WrapUnary\] yes \[\] unknown \[\]$` `^POST /acme.v1.Users/Put -> UnimplementedUsersHandler.Put via \[NewUsersHandler guard.WrapUnary\] yes \[authn\] unknown \[\]$`
	mux.Handle(path, handler)
	http.ListenAndServe(":8081", mux)
}

func main() {
	mux := http.NewServeMux()
	path, handler := connectpb.NewUsersHandler(&users{}, connect.WithInterceptors(auth())) // want `^POST /acme.v1.Users/Get -> users.Get via \[NewUsersHandler auth\] yes \[authn\] unknown \[\]$` `^POST /acme.v1.Users/Put -> UnimplementedUsersHandler.Put via \[NewUsersHandler auth\] yes \[authn\] unknown \[\]$`
	mux.Handle(path, handler)
	http.ListenAndServe(":8080", mux)
}
