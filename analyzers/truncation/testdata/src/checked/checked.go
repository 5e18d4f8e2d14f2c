// Package checked tests lengths in ways of its own.
package checked

import (
	"crypto/aes"
	"errors"
	"net/http"
	"unicode/utf8"
)

const maxLen = 64

var errTooLong = errors.New("too long")

type store struct{ Metadata map[string]string }

func refusedByAnswer(w http.ResponseWriter, s *store, password string) {
	if len(password) > maxLen {
		http.Error(w, "too long", http.StatusBadRequest)
		return
	}
	s.Metadata["password"] = password[:min(len(password), maxLen)]
}

func refusedWider(s *store, password string) error {
	if len(password) > 256 {
		return errTooLong
	}
	s.Metadata["password"] = password[:min(len(password), maxLen)] // want `parameter password is cut to 64 bytes`
	return nil
}

func refusedRunes(s *store, password string) error {
	if utf8.RuneCountInString(password) > maxLen {
		return errTooLong
	}
	s.Metadata["password"] = password[:min(len(password), maxLen)]
	return nil
}

func loggedOnly(s *store, password string) {
	if len(password) > maxLen {
		println("too long")
	}
	s.Metadata["password"] = password[:min(len(password), maxLen)] // want `parameter password is cut to 64 bytes`
}

func notEmpty(secret []byte) error {
	if len(secret) == 0 {
		return errors.New("empty")
	}
	_, err := aes.NewCipher(secret[:16]) // want `parameter secret is cut to 16 bytes`
	return err
}
