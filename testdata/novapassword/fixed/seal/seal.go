// Package seal encrypts what the service stores for an instance.
package seal

import (
	"crypto/aes"
	"crypto/cipher"
	"encoding/base64"
	"errors"
	"fmt"
)

// ErrOpen says that a value was not sealed with this key for this instance.
var ErrOpen = errors.New("the sealed value cannot be opened")

// Box seals and opens values with AES-GCM.
type Box struct {
	aead cipher.AEAD
}

// New returns a box with the given key of 16, 24 or 32 bytes.
func New(key []byte) (*Box, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, fmt.Errorf("sealing key: %w", err)
	}
	aead, err := cipher.NewGCMWithRandomNonce(block)
	if err != nil {
		return nil, fmt.Errorf("sealing key: %w", err)
	}
	return &Box{aead: aead}, nil
}

// Seal encrypts a value and binds it to the instance: moved to another one, it cannot be opened.
func (b *Box) Seal(id, plain string) string {
	sealed := b.aead.Seal(nil, nil, []byte(plain), []byte(id))
	return base64.RawStdEncoding.EncodeToString(sealed)
}

// Open decrypts what Seal returned for the same instance.
func (b *Box) Open(id, sealed string) (string, error) {
	raw, err := base64.RawStdEncoding.DecodeString(sealed)
	if err != nil {
		return "", ErrOpen
	}
	plain, err := b.aead.Open(nil, nil, raw, []byte(id))
	if err != nil {
		return "", ErrOpen
	}
	return string(plain), nil
}
