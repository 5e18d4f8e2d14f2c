// Package leveldb holds just what model rows and tests name of github.com/syndtr/goleveldb/leveldb.
package leveldb

import (
	"github.com/syndtr/goleveldb/leveldb/opt"
)

type Batch struct {
}

func (*Batch) Put(key []byte, value []byte) {}

type DB struct {
}

func (*DB) Get(key []byte, ro *opt.ReadOptions) (_ []byte, _ error) { return }

func (*DB) Put(key []byte, value []byte, wo *opt.WriteOptions) (_ error) { return }

type Transaction struct {
}

func (*Transaction) Get(key []byte, ro *opt.ReadOptions) (_ []byte, _ error) { return }

func (*Transaction) Put(key []byte, value []byte, wo *opt.WriteOptions) (_ error) { return }
