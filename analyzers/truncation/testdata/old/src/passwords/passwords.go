// Package passwords hashes with a bcrypt that cuts silently.
package passwords

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"

	"golang.org/x/crypto/bcrypt"
)

func hash(password string) ([]byte, error) {
	return bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost) // want `bcrypt drops what follows the first 72 bytes of the password without an error \(golang.org/x/crypto before v0.5.0\)`
}

func hashRefused(password string) ([]byte, error) {
	if len(password) > 72 {
		return nil, errors.New("too long")
	}
	return bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
}

func hashRefusedWider(password string) ([]byte, error) {
	if len(password) > 128 {
		return nil, errors.New("too long")
	}
	return bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost) // want `bcrypt drops what follows`
}

func hashOfDigest(password string) ([]byte, error) {
	sum := sha256.Sum256([]byte(password))
	return bcrypt.GenerateFromPassword([]byte(hex.EncodeToString(sum[:])), bcrypt.DefaultCost)
}

func hashOfPart(password string) ([]byte, error) {
	b := []byte(password)
	if len(b) > 72 {
		b = b[:72] // want `parameter password is cut to 72 bytes`
	}
	return bcrypt.GenerateFromPassword(b, bcrypt.DefaultCost)
}

type signup struct {
	Password string `validate:"required,min=8,max=72"`
	Other    string
}

func hashValidated(s *signup) ([]byte, error) {
	return bcrypt.GenerateFromPassword([]byte(s.Password), bcrypt.DefaultCost)
}

func hashField(s *signup) ([]byte, error) {
	return bcrypt.GenerateFromPassword([]byte(s.Other), bcrypt.DefaultCost) // want `bcrypt drops what follows`
}

func seed() []byte {
	h, _ := bcrypt.GenerateFromPassword([]byte("example"), bcrypt.DefaultCost)
	return h
}

func inner(password string) ([]byte, error) {
	return bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
}

func outer(password string) ([]byte, error) {
	if len(password) > 72 {
		return nil, errors.New("too long")
	}
	return inner(password)
}
