// Package ssh holds just what model rows and tests name of golang.org/x/crypto/ssh.
package ssh

import (
	"crypto"
	"encoding/pem"
)

type Signer interface {
}

func MarshalPrivateKey(key crypto.PrivateKey, comment string) (_ *pem.Block, _ error) { return }

func MarshalPrivateKeyWithPassphrase(key crypto.PrivateKey, comment string, passphrase []byte) (_ *pem.Block, _ error) {
	return
}

func ParsePrivateKey(pemBytes []byte) (_ Signer, _ error) { return }

func ParsePrivateKeyWithPassphrase(pemBytes []byte, passphrase []byte) (_ Signer, _ error) { return }

func ParseRawPrivateKey(pemBytes []byte) (_ interface{}, _ error) { return }

func ParseRawPrivateKeyWithPassphrase(pemBytes []byte, passphrase []byte) (_ interface{}, _ error) {
	return
}
