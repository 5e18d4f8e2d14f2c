// Package credentials holds just what model rows and tests name of google.golang.org/grpc/credentials.
package credentials

type TransportCredentials interface {
}
