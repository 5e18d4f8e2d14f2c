// Package box holds just what model rows and tests name of golang.org/x/crypto/nacl/box.
package box

import (
	"io"
)

func GenerateKey(rand io.Reader) (_ *[32]byte, _ *[32]byte, _ error) { return }

func Open(out []byte, box []byte, nonce *[24]byte, peersPublicKey *[32]byte, privateKey *[32]byte) (_ []byte, _ bool) {
	return
}

func OpenAfterPrecomputation(out []byte, box []byte, nonce *[24]byte, sharedKey *[32]byte) (_ []byte, _ bool) {
	return
}

func OpenAnonymous(out []byte, box []byte, publicKey *[32]byte, privateKey *[32]byte) (_ []byte, _ bool) {
	return
}

func Seal(out []byte, message []byte, nonce *[24]byte, peersPublicKey *[32]byte, privateKey *[32]byte) (_ []byte) {
	return
}

func SealAfterPrecomputation(out []byte, message []byte, nonce *[24]byte, sharedKey *[32]byte) (_ []byte) {
	return
}

func SealAnonymous(out []byte, message []byte, recipient *[32]byte, rand io.Reader) (_ []byte, _ error) {
	return
}
