// Package datastore holds just what model rows and tests name of cloud.google.com/go/datastore.
package datastore

import (
	"context"
)

type Client struct {
}

func (*Client) Get(ctx context.Context, key *Key, dst interface{}) (_ error) { return }

func (*Client) Put(ctx context.Context, key *Key, src interface{}) (_ *Key, _ error) { return }

func (*Client) PutMulti(ctx context.Context, keys []*Key, src interface{}) (_ []*Key, _ error) {
	return
}

type Key struct {
}

type PendingKey struct {
}

type Transaction struct {
}

func (*Transaction) Get(key *Key, dst interface{}) (_ error) { return }

func (*Transaction) Put(key *Key, src interface{}) (_ *PendingKey, _ error) { return }
