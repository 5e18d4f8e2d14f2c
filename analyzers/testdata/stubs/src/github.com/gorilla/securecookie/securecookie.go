// Package securecookie holds just what model rows and tests name of github.com/gorilla/securecookie.
package securecookie

type Codec interface {
}

type SecureCookie struct {
}

func (*SecureCookie) Decode(name string, value string, dst interface{}) (_ error) { return }

func (*SecureCookie) Encode(name string, value interface{}) (_ string, _ error) { return }

func EncodeMulti(name string, value interface{}, codecs ...Codec) (_ string, _ error) { return }

func GenerateRandomKey(length int) (_ []byte) { return }

func New(hashKey []byte, blockKey []byte) (_ *SecureCookie) { return }
