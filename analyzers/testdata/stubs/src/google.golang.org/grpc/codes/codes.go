// Package codes holds just what model rows and tests name of google.golang.org/grpc/codes.
package codes

type Code uint32
