package chacha20poly1305

import "crypto/cipher"

func New(key []byte) (cipher.AEAD, error)
