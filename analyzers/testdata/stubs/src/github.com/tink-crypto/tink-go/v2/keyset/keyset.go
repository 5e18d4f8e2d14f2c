// Package keyset holds just what model rows and tests name of github.com/tink-crypto/tink-go/v2/keyset.
package keyset

import (
	"github.com/tink-crypto/tink-go/v2/tink"
)

type Handle struct {
}

func (*Handle) Write(writer Writer, masterKey tink.AEAD) (_ error) { return }

func (*Handle) WriteWithAssociatedData(writer Writer, masterKey tink.AEAD, associatedData []byte) (_ error) {
	return
}

type Writer interface {
}
