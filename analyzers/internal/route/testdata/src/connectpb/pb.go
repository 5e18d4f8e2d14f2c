// Package connectpb is what protoc-gen-connect-go writes for a service, cut down.
package connectpb

import (
	"context"
	"net/http"

	"connectrpc.com/connect"
)

type Request struct{}
type Reply struct{}

const (
	UsersGetProcedure = "/acme.v1.Users/Get"
	UsersPutProcedure = "/acme.v1.Users/Put"
)

type UsersHandler interface {
	Get(context.Context, *connect.Request[Request]) (*connect.Response[Reply], error)
	Put(context.Context, *connect.Request[Request]) (*connect.Response[Reply], error)
}

func NewUsersHandler(svc UsersHandler, opts ...connect.HandlerOption) (string, http.Handler) {
	get := connect.NewUnaryHandler(
		UsersGetProcedure,
		svc.Get,
		connect.WithHandlerOptions(opts...),
	)
	put := connect.NewUnaryHandler(
		UsersPutProcedure,
		svc.Put,
		connect.WithHandlerOptions(opts...),
	)
	return "/acme.v1.Users/", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case UsersGetProcedure:
			get.ServeHTTP(w, r)
		case UsersPutProcedure:
			put.ServeHTTP(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}

type UnimplementedUsersHandler struct{}

func (UnimplementedUsersHandler) Get(context.Context, *connect.Request[Request]) (*connect.Response[Reply], error) {
	return nil, connect.NewError(connect.CodeUnimplemented, nil)
}

func (UnimplementedUsersHandler) Put(context.Context, *connect.Request[Request]) (*connect.Response[Reply], error) {
	return nil, connect.NewError(connect.CodeUnimplemented, nil)
}
