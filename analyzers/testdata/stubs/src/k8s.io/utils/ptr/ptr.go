// Package ptr holds just what model rows and tests name of k8s.io/utils/ptr.
package ptr

func Deref[T any](ptr *T, def T) (_ T) { return }

func To[T any](v T) (_ *T) { return }
