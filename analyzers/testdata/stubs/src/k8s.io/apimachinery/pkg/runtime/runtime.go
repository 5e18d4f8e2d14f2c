// Package runtime holds just what model rows and tests name of k8s.io/apimachinery/pkg/runtime.
package runtime

type Object interface {
}
