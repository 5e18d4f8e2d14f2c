package silent

import (
	"bytes"
	"crypto/cipher"
	"crypto/sha256"
	"errors"
	"strings"
)

type certificate struct{ PEM, PrivateKey string }

// An upload that looks whether it has been made already.
func findUploaded(list []certificate, certPEM, privkeyPEM string) (int, bool) {
	for i, c := range list {
		if strings.TrimSpace(c.PEM) == certPEM && strings.TrimSpace(c.PrivateKey) == strings.TrimSpace(privkeyPEM) {
			return i, true
		}
	}
	return 0, false
}

type block struct {
	Size int
	Hash []byte
}

func validate(buf, hash []byte) bool {
	sum := sha256.Sum256(buf)
	return bytes.Equal(sum[:], hash)
}

// What was opened is held against its digest, to see that it is whole.
func openBlock(aead cipher.AEAD, nonce, sealed []byte, want block) ([]byte, error) {
	plain, err := aead.Open(nil, nonce, sealed, nil)
	if err != nil {
		return nil, err
	}
	if !validate(plain, want.Hash) {
		return nil, errors.New("the block is not what its digest says")
	}
	return plain, nil
}

type llmConfig struct{ APIKey string }

func maskKey(key string) string {
	if len(key) <= 8 {
		return "****"
	}
	return key[:4] + "****" + key[len(key)-4:]
}

// A form that sends back the mask that it was shown.
func keepsKey(sent string, kept llmConfig) bool { return sent == maskKey(kept.APIKey) }

type settingsRequest struct{ APIKey string }

func saveConfig(req settingsRequest, kept *llmConfig) {
	if !isMasked(req.APIKey, kept.APIKey) {
		kept.APIKey = req.APIKey
	}
}

func isMasked(raw, stored string) bool {
	if raw == "" || stored == "" {
		return false
	}
	return raw == maskKey(stored)
}
