// Package web hands what requests bring to the vault.
package web

import (
	"net/http"

	"cross/vault"
)

type server struct{ v *vault.Vault }

func (s *server) matches(r *http.Request) bool {
	return s.v.Matches(r.Header.Get("X-Secret")) // want `the request's header X-Secret is compared with the stored Vault.secret by == in Matches \(vault.go:\d+\)`
}

func (s *server) same(r *http.Request) bool {
	return vault.Same(r.Header.Get("X-Secret"), s.v.Secret()) // want `the request's header X-Secret is compared with the stored .* by == in Same \(vault.go:\d+\)`
}

// Its package has the finding already.
func (s *server) check(r *http.Request) error {
	return s.v.Check(r.Header.Get("X-Secret"))
}

// Both from the request.
func (s *server) confirm(r *http.Request) bool {
	return vault.Same(r.FormValue("password"), r.FormValue("password2"))
}
