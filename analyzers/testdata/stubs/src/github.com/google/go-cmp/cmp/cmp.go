// Package cmp holds just what model rows and tests name of github.com/google/go-cmp/cmp.
package cmp

type Option interface {
}

func Diff(x interface{}, y interface{}, opts ...Option) (_ string) { return }

func Equal(x interface{}, y interface{}, opts ...Option) (_ bool) { return }
