// Package value holds just what model rows and tests name of k8s.io/apiserver/pkg/storage/value.
package value

import (
	"context"
)

type Context interface {
}

type Read interface {
	TransformFromStorage(ctx context.Context, data []byte, dataCtx Context) (out []byte, stale bool, err error)
}

type Write interface {
	TransformToStorage(ctx context.Context, data []byte, dataCtx Context) (out []byte, err error)
}
