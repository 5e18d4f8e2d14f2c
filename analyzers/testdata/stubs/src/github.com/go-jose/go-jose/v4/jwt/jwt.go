// Package jwt holds just what model rows and tests name of github.com/go-jose/go-jose/v4/jwt.
package jwt

import (
	jose "github.com/go-jose/go-jose/v4"
)

type Builder interface {
	Claims(i interface{}) Builder
	Serialize() (string, error)
}

type JSONWebToken struct {
}

func (*JSONWebToken) Claims(key interface{}, dest ...interface{}) (_ error) { return }

func (*JSONWebToken) UnsafeClaimsWithoutVerification(dest ...interface{}) (_ error) { return }

func ParseSigned(s string, signatureAlgorithms []jose.SignatureAlgorithm) (_ *JSONWebToken, _ error) {
	return
}
