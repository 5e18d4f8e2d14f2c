// Package jws holds just what model rows and tests name of github.com/lestrrat-go/jwx/v2/jws.
package jws

type SignOption interface {
}

type VerifyOption interface {
}

func Sign(payload []byte, options ...SignOption) (_ []byte, _ error) { return }

func Verify(buf []byte, options ...VerifyOption) (_ []byte, _ error) { return }
