// Package bolt holds just what model rows and tests name of github.com/boltdb/bolt.
package bolt

type Bucket struct {
}

func (*Bucket) Get(key []byte) (_ []byte) { return }

func (*Bucket) Put(key []byte, value []byte) (_ error) { return }

type Cursor struct {
}

func (*Cursor) Next() (_ []byte, _ []byte) { return }

func (*Cursor) Seek(seek []byte) (_ []byte, _ []byte) { return }
