// Package age holds just what model rows and tests name of filippo.io/age.
package age

import (
	"io"
)

type Identity interface {
}

type Recipient interface {
}

func Decrypt(src io.Reader, identities ...Identity) (_ io.Reader, _ error) { return }

func Encrypt(dst io.Writer, recipients ...Recipient) (_ io.WriteCloser, _ error) { return }
