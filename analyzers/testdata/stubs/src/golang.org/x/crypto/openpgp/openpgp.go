// Package openpgp holds just what model rows and tests name of golang.org/x/crypto/openpgp.
package openpgp

import (
	"golang.org/x/crypto/openpgp/packet"
	"io"
)

type Entity struct {
}

type FileHints struct {
}

type Key struct {
}

type KeyRing interface {
}

type MessageDetails struct {
	UnverifiedBody io.Reader
}

type PromptFunction func(keys []Key, symmetric bool) ([]byte, error)

func Encrypt(ciphertext io.Writer, to []*Entity, signed *Entity, hints *FileHints, config *packet.Config) (_ io.WriteCloser, _ error) {
	return
}

func ReadMessage(r io.Reader, keyring KeyRing, prompt PromptFunction, config *packet.Config) (_ *MessageDetails, _ error) {
	return
}

func SymmetricallyEncrypt(ciphertext io.Writer, passphrase []byte, hints *FileHints, config *packet.Config) (_ io.WriteCloser, _ error) {
	return
}
