// Package service implements the interfaces of package domain.
package service

import (
	"errors"

	"golang.org/x/crypto/bcrypt"

	"wired/domain"
)

type accounts struct{ hashes map[string]string }

func NewAccounts() domain.Accounts { return &accounts{} }

func (a *accounts) Login(c *domain.Credentials) (string, error) {
	if err := bcrypt.CompareHashAndPassword([]byte(a.hashes[c.Name]), []byte(c.Password)); err != nil {
		return "", err
	}
	return "token", nil
}

func (a *accounts) LoginURL(name string) string { return "/login/" + name }

// A RateLimiter says whether there may be another try.
type RateLimiter interface{ Allow(key string) bool }

// Members counts tries before it looks at a password.
type Members struct {
	hashes map[string]string
	tries  RateLimiter
}

func (m *Members) SignIn(name, password string) error {
	if !m.tries.Allow(name) {
		return errors.New("try again later")
	}
	return bcrypt.CompareHashAndPassword([]byte(m.hashes[name]), []byte(password))
}

// Partners are asked for elsewhere.
type Partners struct{ known map[string]bool }

func (p *Partners) Authenticate(name, password string) error {
	if !p.known[name] {
		return errors.New("unknown")
	}
	return nil
}
