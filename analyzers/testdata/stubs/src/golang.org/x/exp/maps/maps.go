// Package maps holds just what model rows and tests name of golang.org/x/exp/maps.
package maps

func Clone[M ~map[K]V, K comparable, V any](m M) (_ M) { return }

func Copy[M1 ~map[K]V, M2 ~map[K]V, K comparable, V any](dst M1, src M2) {}

func Keys[M ~map[K]V, K comparable, V any](m M) (_ []K) { return }

func Values[M ~map[K]V, K comparable, V any](m M) (_ []V) { return }
