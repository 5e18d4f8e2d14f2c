// Package jwt holds just what model rows and tests name of github.com/golang-jwt/jwt/v4.
package jwt

var SigningMethodHS256 *SigningMethodHMAC

type Claims interface {
}

type Keyfunc func(*Token) (interface{}, error)

type MapClaims map[string]interface{}

type Parser struct {
}

func (*Parser) Parse(tokenString string, keyFunc Keyfunc) (_ *Token, _ error) { return }

func (*Parser) ParseUnverified(tokenString string, claims Claims) (_ *Token, _ []string, _ error) {
	return
}

func (*Parser) ParseWithClaims(tokenString string, claims Claims, keyFunc Keyfunc) (_ *Token, _ error) {
	return
}

type ParserOption func(*Parser)

type SigningMethod interface {
}

type SigningMethodHMAC struct {
}

type Token struct {
	Claims Claims
	Valid  bool
}

func (*Token) SignedString(key interface{}) (_ string, _ error) { return }

func NewWithClaims(method SigningMethod, claims Claims) (_ *Token) { return }

func Parse(tokenString string, keyFunc Keyfunc, options ...ParserOption) (_ *Token, _ error) { return }

func ParseWithClaims(tokenString string, claims Claims, keyFunc Keyfunc, options ...ParserOption) (_ *Token, _ error) {
	return
}
