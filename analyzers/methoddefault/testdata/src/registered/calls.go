package registered

import (
	"context"
	"net"
	"net/http"

	"google.golang.org/grpc"
)

type notesServer interface {
	Get(context.Context, *request) (*reply, error)
}

type request struct{}
type reply struct{}

func (n *notes) Get(context.Context, *request) (*reply, error) { return nil, nil }

func get(srv any, ctx context.Context, dec func(any) error, interceptor grpc.UnaryServerInterceptor) (any, error) {
	return srv.(notesServer).Get(ctx, new(request))
}

var notesDesc = grpc.ServiceDesc{
	ServiceName: "acme.v1.Notes",
	HandlerType: (*notesServer)(nil),
	Methods: []grpc.MethodDesc{
		{MethodName: "A", Handler: get}, {MethodName: "B", Handler: get}, {MethodName: "C", Handler: get},
		{MethodName: "D", Handler: get}, {MethodName: "E", Handler: get},
	},
}

// Procedures have no methods that could be left away: they say nothing about
// a handler beside them.
func callRoutes(l net.Listener) {
	n := &notes{}
	s := grpc.NewServer()
	s.RegisterService(&notesDesc, n)
	mux := http.NewServeMux()
	mux.HandleFunc("/notes/import", n.importNotes) // want `notes.importNotes changes state .* whatever the method, if only for a request that brings what no link sends`
	go s.Serve(l)
	http.ListenAndServe(":8084", mux)
}
