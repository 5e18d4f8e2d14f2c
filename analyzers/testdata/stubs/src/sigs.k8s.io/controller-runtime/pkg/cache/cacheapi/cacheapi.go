// Package cacheapi holds just what model rows and tests name of sigs.k8s.io/controller-runtime/pkg/cache/cacheapi.
package cacheapi

type Object interface {
}
