// Package jetstream holds just what model rows and tests name of github.com/nats-io/nats.go/jetstream.
package jetstream

import (
	"context"
)

type KVCreateOpt interface {
}

type KeyValue interface {
	Create(ctx context.Context, key string, value []byte, opts ...KVCreateOpt) (uint64, error)
	Put(ctx context.Context, key string, value []byte) (uint64, error)
	PutString(ctx context.Context, key string, value string) (uint64, error)
	Update(ctx context.Context, key string, value []byte, revision uint64) (uint64, error)
}

type KeyValueEntry interface {
	Value() []byte
}
