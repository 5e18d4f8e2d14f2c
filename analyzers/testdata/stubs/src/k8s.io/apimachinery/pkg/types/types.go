// Package types holds just what model rows and tests name of k8s.io/apimachinery/pkg/types.
package types

type NamespacedName struct {
}

type PatchType string
