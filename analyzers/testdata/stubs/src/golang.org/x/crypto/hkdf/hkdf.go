// Package hkdf holds just what model rows and tests name of golang.org/x/crypto/hkdf.
package hkdf

import (
	"hash"
	"io"
)

func Expand(hash func() hash.Hash, pseudorandomKey []byte, info []byte) (_ io.Reader) { return }

func Extract(hash func() hash.Hash, secret []byte, salt []byte) (_ []byte) { return }

func New(hash func() hash.Hash, secret []byte, salt []byte, info []byte) (_ io.Reader) { return }
