// Package rp holds just what model rows and tests name of github.com/zitadel/oidc/v3/pkg/client/rp.
package rp

import "context"

type RelyingParty interface{ Issuer() string }

type Tokens[C any] struct{ Claims C }

type CodeExchangeOpt func() []any

func CodeExchange[C any](ctx context.Context, code string, rp RelyingParty, opts ...CodeExchangeOpt) (tokens *Tokens[C], err error) {
	return nil, nil
}
