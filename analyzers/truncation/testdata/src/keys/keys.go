// Package keys makes keys out of longer secrets.
package keys

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"os"

	"golang.org/x/crypto/chacha20poly1305"
	"golang.org/x/crypto/nacl/box"
	"golang.org/x/crypto/nacl/secretbox"
)

var errLength = errors.New("the key must have 32 bytes")

type config interface {
	GlobalSecret() ([]byte, error)
	PublicKey() string
}

func sliced(secret string) (cipher.Block, error) {
	return aes.NewCipher([]byte(secret)[:32]) // want `parameter secret is cut to 32 bytes without an error: what follows does not count in the key for aes.NewCipher; refuse what is longer`
}

func slicedBefore(secret string) (cipher.Block, error) {
	return aes.NewCipher([]byte(secret[:32])) // want `parameter secret is cut to 32 bytes`
}

func slicedRefused(secret string) (cipher.Block, error) {
	if len(secret) != 32 {
		return nil, errLength
	}
	return aes.NewCipher([]byte(secret)[:32])
}

func slicedSwitch(secret []byte) (cipher.Block, error) {
	switch len(secret) {
	case 16, 24, 32:
	default:
		return nil, errLength
	}
	return aes.NewCipher(secret[:16])
}

func slicedLowerBound(secret []byte) (cipher.Block, error) {
	if len(secret) < 32 {
		return nil, errLength
	}
	return aes.NewCipher(secret[:32]) // want `parameter secret is cut to 32 bytes`
}

func lesser(secret []byte) (cipher.AEAD, error) {
	return chacha20poly1305.New(secret[:min(len(secret), 32)]) // want `parameter secret is cut to 32 bytes`
}

func clamped(passphrase []byte) (cipher.AEAD, error) {
	if len(passphrase) > 32 {
		passphrase = passphrase[:32] // want `parameter passphrase is cut to 32 bytes`
	}
	return chacha20poly1305.New(passphrase)
}

func clampedLength(passphrase []byte) (cipher.AEAD, error) {
	n := len(passphrase)
	if n > 32 {
		n = 32
	}
	return chacha20poly1305.New(passphrase[:n]) // want `parameter passphrase is cut to 32 bytes`
}

func copied(c config) ([]byte, error) {
	secret, err := c.GlobalSecret()
	if err != nil {
		return nil, err
	}
	if len(secret) < 32 {
		return nil, errLength
	}
	var key [32]byte
	copy(key[:], secret) // want `GlobalSecret is cut to 32 bytes`
	return sign(&key, []byte("text")), nil
}

func copiedExact(c config) ([]byte, error) {
	secret, err := c.GlobalSecret()
	if err != nil {
		return nil, err
	}
	if len(secret) != 32 {
		return nil, errLength
	}
	var key [32]byte
	copy(key[:], secret)
	return sign(&key, []byte("text")), nil
}

func copiedCounted(c config) ([]byte, error) {
	secret, err := c.GlobalSecret()
	if err != nil {
		return nil, err
	}
	var key [32]byte
	if n := copy(key[:], secret); n < len(secret) {
		return nil, errLength
	}
	return sign(&key, []byte("text")), nil
}

func copiedTestedLater(c config) ([]byte, error) {
	secret, err := c.GlobalSecret()
	if err != nil {
		return nil, err
	}
	var key [32]byte
	copy(key[:], secret)
	if len(secret) != len(key) {
		return nil, errLength
	}
	return sign(&key, []byte("text")), nil
}

func copiedDigest(c config) ([]byte, error) {
	secret, err := c.GlobalSecret()
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(secret)
	var key [32]byte
	copy(key[:], sum[:])
	return sign(&key, []byte("text")), nil
}

func sign(key *[32]byte, text []byte) []byte {
	mac := hmac.New(sha256.New, key[:])
	mac.Write(text)
	return mac.Sum(nil)
}

// peer's key is no secret, but it serves as a key.
func peer(c config, message []byte) ([]byte, error) {
	decoded, err := base64.StdEncoding.DecodeString(c.PublicKey())
	if err != nil {
		return nil, err
	}
	var key [32]byte
	copy(key[:], decoded) // want `a key is cut to 32 bytes without an error: what follows does not count in the key for box.SealAnonymous`
	return box.SealAnonymous(nil, message, &key, rand.Reader)
}

func peerChecked(c config, message []byte) ([]byte, error) {
	decoded, err := base64.StdEncoding.DecodeString(c.PublicKey())
	if err != nil || len(decoded) != 32 {
		return nil, errLength
	}
	var key [32]byte
	copy(key[:], decoded)
	return box.SealAnonymous(nil, message, &key, rand.Reader)
}

func nonces(message, given []byte, secretKey *[32]byte) []byte {
	var nonce [24]byte
	copy(nonce[:], given)
	return secretbox.Seal(nil, message, &nonce, secretKey)
}

func converted(signingSecret []byte) []byte {
	key := [32]byte(signingSecret) // want `parameter signingSecret is cut to 32 bytes`
	return sign(&key, nil)
}

func convertedExact(signingSecret []byte) ([]byte, error) {
	if len(signingSecret) != 32 {
		return nil, errLength
	}
	key := [32]byte(signingSecret)
	return sign(&key, nil), nil
}

func formatted() (cipher.Block, error) {
	secret := os.Getenv("ENCRYPTION_SECRET")
	return aes.NewCipher([]byte(fmt.Sprintf("%-32.32s", secret))) // want `is cut to 32 bytes`
}

func formattedPadded() (cipher.Block, error) {
	secret := os.Getenv("ENCRYPTION_SECRET")
	if len(secret) > 32 {
		return nil, errLength
	}
	return aes.NewCipher([]byte(fmt.Sprintf("%-32.32s", secret)))
}

type box32 struct {
	key    [32]byte
	secret string
}

// newBox leaves the part in an object of its callers.
func newBox(masterSecret string) *box32 {
	b := &box32{}
	copy(b.key[:], masterSecret) // want `parameter masterSecret is cut to 32 bytes without an error: callers take the part for the whole`
	return b
}

// halves uses all of the secret.
func halves(secret []byte) (enc, mac []byte) {
	return secret[:32], secret[32:]
}

func checkKey(key []byte) error {
	if len(key) != 32 {
		return errLength
	}
	return nil
}

func checkedByHelper(secret []byte) (cipher.Block, error) {
	if err := checkKey(secret); err != nil {
		return nil, err
	}
	return aes.NewCipher(secret[:32])
}

func validKey(key []byte) bool { return len(key) == 32 }

func checkedByPredicate(secret []byte) (cipher.Block, error) {
	if !validKey(secret) {
		return nil, errLength
	}
	var key [32]byte
	copy(key[:], secret)
	return aes.NewCipher(key[:])
}

// fieldChecked tests the field it cuts by another load.
func (b *box32) fieldChecked() (cipher.Block, error) {
	if len(b.secret) > 32 {
		return nil, errLength
	}
	return aes.NewCipher([]byte(b.secret)[:min(len(b.secret), 32)])
}

func (b *box32) fieldUnchecked() (cipher.Block, error) {
	return aes.NewCipher([]byte(b.secret)[:min(len(b.secret), 32)]) // want `secret of b is cut to 32 bytes`
}

func panics(secret []byte) (cipher.Block, error) {
	if len(secret) > 32 {
		panic("the secret is too long")
	}
	return aes.NewCipher(secret[:min(len(secret), 32)])
}

// compared compares beginnings only.
func compared(token, storedToken string) bool {
	return hmac.Equal([]byte(token[:16]), []byte(storedToken[:16])) // want `parameter token is cut to 16 bytes` `parameter storedToken is cut to 16 bytes`
}

// keyOf cuts what its callers have tested, or not.
func keyOf(key []byte) *[32]byte {
	var out [32]byte
	copy(out[:], key[:32])
	return &out
}

func callerTested(secret []byte) ([]byte, error) {
	if len(secret) != 32 {
		return nil, errLength
	}
	return sign(keyOf(secret), nil), nil
}

func demanded(c config, size int) ([]byte, error) {
	secret, err := c.GlobalSecret()
	if err != nil {
		return nil, err
	}
	if len(secret) != size {
		return nil, errLength
	}
	return secret, nil
}

func calleeDemands(c config) ([]byte, error) {
	secret, err := demanded(c, 32)
	if err != nil {
		return nil, err
	}
	return sign(keyOf(secret), nil), nil
}

func nobodyTested(secret []byte) []byte {
	return sign(keyOf(secret), nil) // want `parameter secret is cut to 32 bytes without an error \(keys.go:.*\)`
}

type sessionToken [16]byte

// loaded reads back what was stored: the keys of the sessions are as long as
// they were made.
func loaded(sessions map[sessionToken]string) func(k, v []byte) error {
	return func(k, v []byte) error {
		sessions[sessionToken(k)] = string(v)
		return nil
	}
}

type session struct{ token sessionToken }

func loadedInto(list []*session) func(k, v []byte) error {
	return func(k, v []byte) error {
		list[0].token = sessionToken(k)
		return nil
	}
}

func issued(list []*session) func(secret []byte) error {
	return func(secret []byte) error {
		list[0].token = sessionToken(secret) // want `parameter secret is cut to 16 bytes`
		return nil
	}
}
