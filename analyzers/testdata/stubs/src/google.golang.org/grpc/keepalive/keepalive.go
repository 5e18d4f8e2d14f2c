// Package keepalive holds just what model rows and tests name of google.golang.org/grpc/keepalive.
package keepalive

type EnforcementPolicy struct {
}

type ServerParameters struct {
}
