// Package otp holds just what model rows and tests name of github.com/pquerna/otp.
package otp

type Key struct {
}

func (*Key) Secret() (_ string) { return }

func (*Key) URL() (_ string) { return }
