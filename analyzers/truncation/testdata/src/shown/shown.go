// Package shown cuts secrets for other ends than to use them.
package shown

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"net/http"
	"strings"
)

func maskSecret(secret string) string {
	if len(secret) <= 8 {
		return "..."
	}
	return secret[:4] + "..." + secret[len(secret)-4:]
}

func maskShort(token string) string {
	n := min(4, len(token))
	return token[:n] + "****"
}

func hidden(apiKey string) string { return fmt.Sprintf("%s***", apiKey[:4]) }

func hiddenPrecision(apiKey string) string { return fmt.Sprintf("%.4s...", apiKey) }

func logged(token string) {
	log.Printf("token %s", token[:8])
	slog.Info("token", "begin", token[:8])
	log.Printf("token %.8s", token)
}

func failed(token string) error {
	if len(token) > 16 {
		token = token[:16]
	}
	return fmt.Errorf("bad token %q", token)
}

func bearer(r *http.Request) (string, error) {
	token := r.Header.Get("Authorization")
	if len(token) < 7 || !strings.EqualFold(token[:7], "Bearer ") {
		return "", errors.New("no bearer token")
	}
	return token[7:], nil
}

func scheme(token string) string {
	switch token[:4] {
	case "ghp_", "gho_":
		return "github"
	}
	return ""
}

type record struct {
	Prefix string
	Hint   string
	Digest string
}

// issued shows the beginning and keeps a digest of the whole.
func issued(rawToken string) record {
	sum := sha256.Sum256([]byte(rawToken))
	return record{Prefix: rawToken[:7], Hint: rawToken[:3], Digest: base64.StdEncoding.EncodeToString(sum[:])}
}

var records = map[string]record{}

const prefixLen = 8

// found looks the token up by its beginning and compares the rest.
func found(token string) bool {
	if len(token) <= prefixLen {
		return false
	}
	rec, ok := records[token[:prefixLen]]
	return ok && rec.Digest == digest(token[prefixLen:])
}

// foundWhole looks up by the beginning and compares the digest of all.
func foundWhole(token string) bool {
	begin := token[:prefixLen]
	rec, ok := load(begin)
	return ok && rec.Digest == digest(token)
}

func load(begin string) (record, bool) { r, ok := records[begin]; return r, ok }

// digest shortens a hash, which is not the secret.
func digest(token string) string {
	sum := sha256.Sum256([]byte(token))
	return hex.EncodeToString(sum[:])[:32]
}

func tokenID(token string) string { return token[:12] }

func sniffed(secret []byte) string { return http.DetectContentType(secret[:min(len(secret), 512)]) }

func preview(secret string) string {
	const n = 10
	if len(secret) > n {
		return secret[:n] + "…"
	}
	return secret
}

func parsed(token []byte) (nonce, sealed []byte) { return token[:12], token[12:] }
