// Package paseto holds just what model rows and tests name of aidanwoods.dev/go-paseto.
package paseto

type Parser struct {
}

func (Parser) ParseV2Local(key V2SymmetricKey, tainted string) (_ *Token, _ error) { return }

func (Parser) ParseV2Public(key V2AsymmetricPublicKey, tainted string) (_ *Token, _ error) { return }

func (Parser) ParseV4Local(key V4SymmetricKey, tainted string, implicit []byte) (_ *Token, _ error) {
	return
}

func (Parser) ParseV4Public(key V4AsymmetricPublicKey, tainted string, implicit []byte) (_ *Token, _ error) {
	return
}

type Token struct {
}

func (Token) V4Encrypt(key V4SymmetricKey, implicit []byte) (_ string) { return }

func (Token) V4Sign(key V4AsymmetricSecretKey, implicit []byte) (_ string) { return }

type V2AsymmetricPublicKey struct {
}

type V2SymmetricKey struct {
}

type V4AsymmetricPublicKey struct {
}

type V4AsymmetricSecretKey struct {
}

type V4SymmetricKey struct {
}
