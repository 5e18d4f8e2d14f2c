// Package pbkdf2 holds just what model rows and tests name of golang.org/x/crypto/pbkdf2.
package pbkdf2

import (
	"hash"
)

func Key(password []byte, salt []byte, iter int, keyLen int, h func() hash.Hash) (_ []byte) { return }
