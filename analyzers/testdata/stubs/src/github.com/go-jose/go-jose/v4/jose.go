// Package jose holds just what model rows and tests name of github.com/go-jose/go-jose/v4.
package jose

type ContentEncryption string

type Encrypter interface {
	Encrypt(plaintext []byte) (*JSONWebEncryption, error)
	EncryptWithAuthData(plaintext []byte, aad []byte) (*JSONWebEncryption, error)
}

type EncrypterOptions struct {
}

type JSONWebEncryption struct {
}

func (JSONWebEncryption) CompactSerialize() (_ string, _ error) { return }

func (JSONWebEncryption) Decrypt(decryptionKey interface{}) (_ []byte, _ error) { return }

func (JSONWebEncryption) FullSerialize() (_ string) { return }

type JSONWebKey struct {
	Key interface{}
}

type JSONWebSignature struct {
}

func (JSONWebSignature) CompactSerialize() (_ string, _ error) { return }

func (JSONWebSignature) Verify(verificationKey interface{}) (_ []byte, _ error) { return }

type Recipient struct {
}

type SignatureAlgorithm string

type Signer interface {
	Sign(payload []byte) (*JSONWebSignature, error)
}

type SignerOptions struct {
}

type SigningKey struct {
}

func NewEncrypter(enc ContentEncryption, rcpt Recipient, opts *EncrypterOptions) (_ Encrypter, _ error) {
	return
}

func NewSigner(sig SigningKey, opts *SignerOptions) (_ Signer, _ error) { return }

func ParseSigned(signature string, signatureAlgorithms []SignatureAlgorithm) (_ *JSONWebSignature, _ error) {
	return
}
