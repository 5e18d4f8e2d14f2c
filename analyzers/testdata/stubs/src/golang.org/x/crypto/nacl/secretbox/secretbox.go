// Package secretbox holds just what model rows and tests name of golang.org/x/crypto/nacl/secretbox.
package secretbox

func Open(out []byte, box []byte, nonce *[24]byte, key *[32]byte) (_ []byte, _ bool) { return }

func Seal(out []byte, message []byte, nonce *[24]byte, key *[32]byte) (_ []byte) { return }
