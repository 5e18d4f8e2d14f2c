// Package crossa has helpers that other packages use: one that cuts into
// fields, one that is called encryption and is none, one that encrypts.
package crossa

import (
	"crypto/cipher"
	"encoding/base64"
)

// Chunk cuts a text into metadata fields.
func Chunk(s string) map[string]string {
	out := map[string]string{}
	for i := 0; i < 4 && len(s) > 0; i++ {
		n := min(len(s), 255)
		out["part_"+string(rune('0'+i))] = s[:n]
		s = s[n:]
	}
	return out
}

// ReversibleEncrypt is base64 under another name.
func ReversibleEncrypt(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }

// Encrypt seals.
func Encrypt(aead cipher.AEAD, s string) string {
	return base64.StdEncoding.EncodeToString(aead.Seal(nil, nil, []byte(s), nil))
}
