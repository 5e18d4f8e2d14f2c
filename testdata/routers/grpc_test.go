package routers

import (
	"context"
	"net"
	"net/http"
	"testing"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/test/bufconn"
	"google.golang.org/protobuf/types/known/emptypb"

	"github.com/credvet/credvet/testdata/routers/grpcapp"
)

// grpcWalk asks each method of the server's services by a call over a
// connection in memory.
func grpcWalk(t *testing.T) walk {
	t.Helper()
	s, listener := grpcapp.New(), bufconn.Listen(1<<16)
	go func() { _ = s.Serve(listener) }()
	t.Cleanup(s.Stop)
	conn, err := grpc.NewClient("passthrough:///memory", grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithContextDialer(func(ctx context.Context, _ string) (net.Conn, error) { return listener.DialContext(ctx) }))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	w := walk{}
	streams := map[string]bool{}
	for service, info := range s.GetServiceInfo() {
		for _, m := range info.Methods {
			name := "/" + service + "/" + m.Name
			w.routes = append(w.routes, "POST "+name)
			streams[name] = m.IsServerStream || m.IsClientStream
		}
	}
	w.ask = func(r *http.Request) {
		if err := call(conn, r.URL.Path, streams[r.URL.Path]); err != nil {
			t.Errorf("%s: %v", r.URL.Path, err)
		}
	}
	return w
}

func call(conn *grpc.ClientConn, method string, stream bool) error {
	in, out := &emptypb.Empty{}, &emptypb.Empty{}
	if !stream {
		return conn.Invoke(context.Background(), method, in, out)
	}
	s, err := conn.NewStream(context.Background(), &grpc.StreamDesc{ServerStreams: true}, method)
	if err != nil {
		return err
	}
	if err := s.SendMsg(in); err != nil {
		return err
	}
	if err := s.CloseSend(); err != nil {
		return err
	}
	_ = s.RecvMsg(out) // the end of the stream
	return nil
}
