// Package gax holds just what model rows and tests name of github.com/googleapis/gax-go/v2.
package gax

type CallOption interface {
}
