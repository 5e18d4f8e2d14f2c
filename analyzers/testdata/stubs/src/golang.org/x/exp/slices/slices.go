// Package slices holds just what model rows and tests name of golang.org/x/exp/slices.
package slices

func Clone[S ~[]E, E any](s S) (_ S) { return }

func Compact[S ~[]E, E comparable](s S) (_ S) { return }

func Contains[S ~[]E, E comparable](s S, v E) (_ bool) { return }

func Equal[S ~[]E, E comparable](s1 S, s2 S) (_ bool) { return }

func Index[S ~[]E, E comparable](s S, v E) (_ int) { return }

func Insert[S ~[]E, E any](s S, i int, v ...E) (_ S) { return }
