// Package jwt holds just what model rows and tests name of github.com/gbrlsnchs/jwt.
package jwt

type Algorithm interface{ Name() string }

type Header struct{ Algorithm string }

type RawToken struct{}

type (
	SignOption   func(*Header)
	VerifyOption func(*RawToken) error
)

func Sign(payload interface{}, alg Algorithm, opts ...SignOption) (_ []byte, _ error) { return }

func Verify(token []byte, alg Algorithm, payload interface{}, opts ...VerifyOption) (_ Header, _ error) {
	return
}
