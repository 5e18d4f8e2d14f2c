package clientv3

import "context"

type OpOption func()

func WithPrefix() OpOption
func WithSerializable() OpOption

type KeyValue struct{ Key, Value []byte }

type GetResponse struct{ Kvs []*KeyValue }

type KV interface {
	Get(ctx context.Context, key string, opts ...OpOption) (*GetResponse, error)
}
