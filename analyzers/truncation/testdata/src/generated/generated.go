// Package generated cuts what the code itself has made to length.
package generated

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
)

func generateToken(n int) string {
	buf := make([]byte, n)
	rand.Read(buf)
	return base64.URLEncoding.EncodeToString(buf)[:n]
}

func session() string {
	token := generateToken(64)
	return token[:32]
}

func password() string {
	password := rand.Text()[:16]
	return password
}

func hexed() string {
	var buf [64]byte
	rand.Read(buf[:])
	secret := hex.EncodeToString(buf[:])
	return secret[:40]
}

func derived(passphrase []byte) (cipher.Block, error) {
	sum := sha256.Sum256(passphrase)
	return aes.NewCipher(sum[:16])
}

func deriveKey(passphrase []byte) []byte { return nil }

func kdf(passphrase []byte) (cipher.Block, error) {
	key := deriveKey(passphrase)
	return aes.NewCipher(key[:32])
}

func truncatedMAC(secret, text []byte) []byte {
	mac := hmac.New(sha256.New, secret)
	mac.Write(text)
	return mac.Sum(nil)[:16]
}

func buffer() []byte {
	var secret [64]byte
	rand.Read(secret[:])
	return secret[:32]
}
