// Package clientv3 holds just what model rows and tests name of go.etcd.io/etcd/client/v3.
package clientv3

import (
	"context"
	"go.etcd.io/etcd/api/v3/mvccpb"
)

type Client struct {
	KV
}

type GetResponse struct {
	Kvs []*mvccpb.KeyValue
}

type KV interface {
	Get(ctx context.Context, key string, opts ...OpOption) (*GetResponse, error)
	Put(ctx context.Context, key string, val string, opts ...OpOption) (*PutResponse, error)
}

type Op struct {
}

type OpOption func(*Op)

type PutResponse struct {
}

func OpPut(key string, val string, opts ...OpOption) (_ Op) { return }

func WithPrefix() (_ OpOption) { return }
