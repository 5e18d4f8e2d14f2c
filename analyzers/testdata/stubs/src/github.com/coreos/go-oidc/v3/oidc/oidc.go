// Package oidc holds just what model rows and tests name of github.com/coreos/go-oidc/v3/oidc.
package oidc

import (
	"context"
)

type IDToken struct {
}

type IDTokenVerifier struct {
}

func (*IDTokenVerifier) Verify(ctx context.Context, rawIDToken string) (_ *IDToken, _ error) { return }
