// Package pebble holds just what model rows and tests name of github.com/cockroachdb/pebble.
package pebble

import (
	"io"
)

type Batch struct {
}

func (*Batch) Merge(key []byte, value []byte, _ *WriteOptions) (_ error) { return }

func (*Batch) Set(key []byte, value []byte, _ *WriteOptions) (_ error) { return }

type DB struct {
}

func (*DB) Get(key []byte) (_ []byte, _ io.Closer, _ error) { return }

func (*DB) Merge(key []byte, value []byte, opts *WriteOptions) (_ error) { return }

func (*DB) Set(key []byte, value []byte, opts *WriteOptions) (_ error) { return }

type Reader interface {
	Get(key []byte) (value []byte, closer io.Closer, err error)
}

type WriteOptions struct {
}

type Writer interface {
	Set(key []byte, value []byte, o *WriteOptions) error
}
