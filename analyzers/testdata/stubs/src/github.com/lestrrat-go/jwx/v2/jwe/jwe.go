// Package jwe holds just what model rows and tests name of github.com/lestrrat-go/jwx/v2/jwe.
package jwe

type DecryptOption interface {
}

type EncryptOption interface {
}

func Decrypt(buf []byte, options ...DecryptOption) (_ []byte, _ error) { return }

func Encrypt(payload []byte, options ...EncryptOption) (_ []byte, _ error) { return }
