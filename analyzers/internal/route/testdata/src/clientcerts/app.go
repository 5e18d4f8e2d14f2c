// Package clientcerts serves what only callers with certificates get at, and
// what looks like it.
package clientcerts

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"net"
	"net/http"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"

	"clientcertsconf"
	"pingpb"
)

type ping struct {
	pingpb.UnimplementedPingServer
}

func (p *ping) Ping(ctx context.Context, r *pingpb.Request) (*pingpb.Reply, error) {
	return &pingpb.Reply{}, nil
}

var (
	cert tls.Certificate
	lis  net.Listener
)

func always(pool *x509.CertPool) {
	cfg := &tls.Config{Certificates: []tls.Certificate{cert}, ClientCAs: pool, ClientAuth: tls.RequireAndVerifyClientCert}
	s := grpc.NewServer(grpc.Creds(credentials.NewTLS(cfg)))
	pingpb.RegisterPingServer(s, &ping{}) // want `^POST /acme.v1.Ping/Ping -> ping.Ping via \[client certificates\] yes \[authn bodylimit\] unknown \[ratelimit\]$`
	s.Serve(lis)
}

func plain() {
	cfg := &tls.Config{Certificates: []tls.Certificate{cert}, ClientAuth: tls.NoClientCert}
	s := grpc.NewServer(grpc.Creds(credentials.NewTLS(cfg)))
	pingpb.RegisterPingServer(s, &ping{}) // want `^POST /acme.v1.Ping/Ping -> ping.Ping via \[\] yes \[bodylimit\] unknown \[\]$`
	s.Serve(lis)
}

func fromFile() error {
	creds, err := credentials.NewServerTLSFromFile("cert", "key")
	if err != nil {
		return err
	}
	s := grpc.NewServer(grpc.Creds(creds))
	pingpb.RegisterPingServer(s, &ping{}) // want `^POST /acme.v1.Ping/Ping -> ping.Ping via \[\] yes \[bodylimit\] unknown \[\]$`
	return s.Serve(lis)
}

// load copies a configuration, and asks for certificates if there is whom to trust.
func load(base *tls.Config, ca string) (*tls.Config, error) {
	cfg := base.Clone()
	if ca != "" {
		cfg.ClientAuth = tls.RequireAndVerifyClientCert
		cfg.ClientCAs = x509.NewCertPool()
	}
	return cfg, nil
}

func sometimes(secure bool, ca string) error {
	var opts []grpc.ServerOption
	if secure {
		cfg, err := load(&tls.Config{MinVersion: tls.VersionTLS12}, ca)
		if err != nil {
			return err
		}
		opts = append(opts, grpc.Creds(credentials.NewTLS(cfg)))
	}
	s := grpc.NewServer(opts...)
	pingpb.RegisterPingServer(s, &ping{}) // want `^POST /acme.v1.Ping/Ping -> ping.Ping via \[client certificates, if configured\] yes \[bodylimit\] unknown \[authn ratelimit\]$`
	return s.Serve(lis)
}

func either(mutual bool) {
	creds := insecure.NewCredentials()
	if mutual {
		creds = credentials.NewTLS(clientcertsconf.Mutual(cert))
	}
	s := grpc.NewServer(grpc.Creds(creds))
	pingpb.RegisterPingServer(s, &ping{}) // want `^POST /acme.v1.Ping/Ping -> ping.Ping via \[client certificates\] yes \[bodylimit\] unknown \[authn ratelimit\]$`
	s.Serve(lis)
}

func added(mutual bool) {
	opts := []grpc.ServerOption{grpc.MaxRecvMsgSize(1000)}
	if mutual {
		opts = append(opts, grpc.Creds(credentials.NewTLS(clientcertsconf.Mutual(cert))))
	}
	s := grpc.NewServer(opts...)
	pingpb.RegisterPingServer(s, &ping{}) // want `^POST /acme.v1.Ping/Ping -> ping.Ping via \[client certificates\] yes \[bodylimit\] unknown \[authn ratelimit\]$`
	s.Serve(lis)
}

func addedPlain(secure bool) {
	opts := []grpc.ServerOption{grpc.MaxRecvMsgSize(1000)}
	if secure {
		opts = append(opts, grpc.Creds(credentials.NewServerTLSFromCert(&cert)))
	}
	s := grpc.NewServer(opts...)
	pingpb.RegisterPingServer(s, &ping{}) // want `^POST /acme.v1.Ping/Ping -> ping.Ping via \[\] yes \[bodylimit\] unknown \[\]$`
	s.Serve(lis)
}

func ifGiven() {
	cfg := &tls.Config{}
	cfg.ClientAuth = tls.VerifyClientCertIfGiven
	s := grpc.NewServer(grpc.Creds(credentials.NewTLS(cfg)))
	pingpb.RegisterPingServer(s, &ping{}) // want `^POST /acme.v1.Ping/Ping -> ping.Ping via \[client certificates, if configured\] yes \[bodylimit\] unknown \[authn ratelimit\]$`
	s.Serve(lis)
}

func elsewhere() error {
	cfg, err := clientcertsconf.Plain(cert)
	if err != nil {
		return err
	}
	s := grpc.NewServer(grpc.Creds(credentials.NewTLS(cfg)))
	pingpb.RegisterPingServer(s, &ping{}) // want `^POST /acme.v1.Ping/Ping -> ping.Ping via \[\] yes \[bodylimit\] unknown \[\]$`
	return s.Serve(lis)
}

func changed() error {
	cfg, err := clientcertsconf.Plain(cert)
	if err != nil {
		return err
	}
	clientcertsconf.Verify(cfg)
	s := grpc.NewServer(grpc.Creds(credentials.NewTLS(cfg)))
	pingpb.RegisterPingServer(s, &ping{}) // want `^POST /acme.v1.Ping/Ping -> ping.Ping via \[client certificates\] yes \[authn bodylimit\] unknown \[ratelimit\]$`
	return s.Serve(lis)
}

// options gives what nobody here knows.
var options func() []grpc.ServerOption

func given() {
	s := grpc.NewServer(options()...)
	pingpb.RegisterPingServer(s, &ping{}) // want `^POST /acme.v1.Ping/Ping -> ping.Ping via \[a wrapper that is computed\] yes \[bodylimit\] unknown \[authn authz ratelimit\]$`
	s.Serve(lis)
}

var settings map[string]*tls.Config

func unknown(name string) {
	s := grpc.NewServer(grpc.Creds(credentials.NewTLS(settings[name])))
	pingpb.RegisterPingServer(s, &ping{}) // want `^POST /acme.v1.Ping/Ping -> ping.Ping via \[transport credentials\] yes \[bodylimit\] unknown \[authn\]$`
	s.Serve(lis)
}

func index(w http.ResponseWriter, r *http.Request) {}

func web() {
	mux := http.NewServeMux()
	mux.HandleFunc("/mutual", index) // want `^ANY /mutual -> index via \[client certificates\] yes \[authn\] unknown \[ratelimit\]$`
	srv := &http.Server{Handler: mux, TLSConfig: clientcertsconf.Mutual(cert)}
	srv.ListenAndServeTLS("", "")
}

func webPlain() {
	mux := http.NewServeMux()
	mux.HandleFunc("/plain", index) // want `^ANY /plain -> index via \[\] yes \[\] unknown \[\]$`
	srv := &http.Server{Handler: mux, TLSConfig: settings["web"]}
	srv.ListenAndServeTLS("", "")
}

func webDirect() {
	srv := &http.Server{Handler: http.HandlerFunc(index)} // want `^ANY / -> index via \[client certificates\] yes \[authn\] unknown \[ratelimit\]$`
	srv.TLSConfig = &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert}
	srv.ListenAndServeTLS("", "")
}
