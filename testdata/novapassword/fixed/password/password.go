// Package password says what a password may be, and turns its sealed form
// into metadata fields and back.
package password

import (
	"errors"
	"slices"
	"strings"
)

const (
	// MaxSize is the longest password, in bytes.
	MaxSize = 1020
	// chunkSize is the longest value a metadata field can have, in bytes.
	chunkSize = 255
)

// fields are the metadata fields that hold the sealed password, in order.
// They have room for a password of MaxSize bytes, sealed and in base64.
var fields = [...]string{
	"password_0", "password_1", "password_2",
	"password_3", "password_4", "password_5",
}

// Why a password is refused.
var (
	ErrEmpty     = errors.New("the password is empty")
	ErrTooLong   = errors.New("the password is too long")
	ErrMalformed = errors.New("the password has a character that is not visible ASCII")
)

// Validate tells whether a password can be stored. Only visible ASCII can:
// the password comes back in a header, which keeps nothing else unchanged.
func Validate(plain string) error {
	switch {
	case plain == "":
		return ErrEmpty
	case len(plain) > MaxSize:
		return ErrTooLong
	case strings.ContainsFunc(plain, func(c rune) bool { return c < '!' || c > '~' }):
		return ErrMalformed
	}
	return nil
}

// Convert divides a sealed password over the metadata fields. It sets every
// field, so that nothing of an older password stays behind.
func Convert(sealed string) (map[string]string, error) {
	chunks := slices.Collect(slices.Chunk([]byte(sealed), chunkSize))
	if len(chunks) > len(fields) {
		return nil, ErrTooLong
	}
	meta := make(map[string]string, len(fields))
	for i, field := range fields {
		meta[field] = ""
		if i < len(chunks) {
			meta[field] = string(chunks[i])
		}
	}
	return meta, nil
}

// Extract joins the metadata fields that hold the sealed password.
// It returns the empty string if none is stored.
func Extract(meta map[string]string) string {
	var sealed strings.Builder
	for _, field := range fields {
		sealed.WriteString(meta[field])
	}
	return sealed.String()
}
