// Package stats holds just what model rows and tests name of google.golang.org/grpc/stats.
package stats

type Handler interface {
}
