// Package tink holds just what model rows and tests name of github.com/tink-crypto/tink-go/v2/tink.
package tink

import (
	"io"
)

type AEAD interface {
	Decrypt(ciphertext []byte, associatedData []byte) ([]byte, error)
	Encrypt(plaintext []byte, associatedData []byte) ([]byte, error)
}

type DeterministicAEAD interface {
	DecryptDeterministically(ciphertext []byte, associatedData []byte) ([]byte, error)
	EncryptDeterministically(plaintext []byte, associatedData []byte) ([]byte, error)
}

type HybridDecrypt interface {
	Decrypt(ciphertext []byte, contextInfo []byte) ([]byte, error)
}

type HybridEncrypt interface {
	Encrypt(plaintext []byte, contextInfo []byte) ([]byte, error)
}

type MAC interface {
	ComputeMAC(data []byte) ([]byte, error)
	VerifyMAC(mac []byte, data []byte) error
}

type StreamingAEAD interface {
	NewDecryptingReader(r io.Reader, associatedData []byte) (io.Reader, error)
	NewEncryptingWriter(w io.Writer, associatedData []byte) (io.WriteCloser, error)
}
