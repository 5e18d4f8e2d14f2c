// Package jwtauth holds just what model rows and tests name of github.com/go-chi/jwtauth/v5.
package jwtauth

import (
	"net/http"
)

type JWTAuth struct {
}

func Authenticator(ja *JWTAuth) (_ func(http.Handler) http.Handler) { return }

func Verifier(ja *JWTAuth) (_ func(http.Handler) http.Handler) { return }
