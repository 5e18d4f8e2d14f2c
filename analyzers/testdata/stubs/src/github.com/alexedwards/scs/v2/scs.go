// Package scs holds just what model rows and tests name of github.com/alexedwards/scs/v2.
package scs

import (
	"context"
	"net/http"
)

func New() (_ *SessionManager) { return }

type SessionManager struct {
}

func (*SessionManager) Get(ctx context.Context, key string) (_ interface{}) { return }

func (*SessionManager) GetBytes(ctx context.Context, key string) (_ []byte) { return }

func (*SessionManager) GetString(ctx context.Context, key string) (_ string) { return }

func (*SessionManager) LoadAndSave(next http.Handler) (_ http.Handler) { return }

func (*SessionManager) Pop(ctx context.Context, key string) (_ interface{}) { return }

func (*SessionManager) PopBytes(ctx context.Context, key string) (_ []byte) { return }

func (*SessionManager) PopString(ctx context.Context, key string) (_ string) { return }

func (*SessionManager) Put(ctx context.Context, key string, val interface{}) {}
