package services

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base32"
	"encoding/base64"
	"fmt"
	"hash"
	"os"
	"strings"
)

// cookieMAC signs session cookies with what the operator has set.
func cookieMAC() hash.Hash {
	secret := []byte(os.Getenv("SESSION_SECRET"))
	if len(secret) > 32 {
		secret = secret[:32] // want `is cut to 32 bytes without an error`
	}
	return hmac.New(sha256.New, secret)
}

func cookieMACFixed() hash.Hash {
	secret := []byte(os.Getenv("SESSION_SECRET"))
	return hmac.New(sha256.New, secret)
}

// padded makes a key of 32 bytes of any passphrase.
func padded(passphrase string) (cipher.Block, error) {
	key := passphrase
	if len(key) < 32 {
		key += strings.Repeat("0", 32-len(key))
	}
	return aes.NewCipher([]byte(key)[:32]) // want `parameter passphrase is cut to 32 bytes`
}

func paddedFixed(passphrase string) (cipher.Block, error) {
	key := sha256.Sum256([]byte(passphrase))
	return aes.NewCipher(key[:])
}

// otpSecret takes the first 16 characters of a secret that may be longer.
func otpSecret(totpSecret string) ([]byte, error) {
	return base32.StdEncoding.DecodeString(strings.ToUpper(totpSecret[:16])) // want `parameter totpSecret is cut to 16 bytes`
}

func otpSecretFixed(totpSecret string) ([]byte, error) {
	return base32.StdEncoding.DecodeString(strings.ToUpper(totpSecret))
}

// presharedKey reads a key of a tunnel.
type tunnel struct{ presharedKey [32]byte }

func (t *tunnel) setPSK(psk string) error {
	raw, err := base64.StdEncoding.DecodeString(psk)
	if err != nil {
		return err
	}
	copy(t.presharedKey[:], raw) // want `parameter psk is cut to 32 bytes`
	return nil
}

func (t *tunnel) setPSKFixed(psk string) error {
	raw, err := base64.StdEncoding.DecodeString(psk)
	if err != nil {
		return err
	}
	if copy(t.presharedKey[:], raw) != len(t.presharedKey) || len(raw) != len(t.presharedKey) {
		return fmt.Errorf("a preshared key has %d bytes", len(t.presharedKey))
	}
	return nil
}
