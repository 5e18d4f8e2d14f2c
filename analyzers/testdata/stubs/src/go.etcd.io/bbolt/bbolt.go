// Package bbolt holds just what model rows and tests name of go.etcd.io/bbolt.
package bbolt

type Bucket struct {
}

func (*Bucket) CreateBucket(key []byte) (_ *Bucket, _ error) { return }

func (*Bucket) CreateBucketIfNotExists(key []byte) (_ *Bucket, _ error) { return }

func (*Bucket) Delete(key []byte) (_ error) { return }

func (*Bucket) DeleteBucket(key []byte) (_ error) { return }

func (*Bucket) Get(key []byte) (_ []byte) { return }

func (*Bucket) NextSequence() (_ uint64, _ error) { return }

func (*Bucket) Put(key []byte, value []byte) (_ error) { return }

func (*Bucket) SetSequence(v uint64) (_ error) { return }

type Cursor struct {
}

func (*Cursor) First() (_ []byte, _ []byte) { return }

func (*Cursor) Last() (_ []byte, _ []byte) { return }

func (*Cursor) Next() (_ []byte, _ []byte) { return }

func (*Cursor) Prev() (_ []byte, _ []byte) { return }

func (*Cursor) Seek(seek []byte) (_ []byte, _ []byte) { return }

type DB struct {
}

func (*DB) Batch(fn func(*Tx) error) (_ error) { return }

func (*DB) Update(fn func(*Tx) error) (_ error) { return }

func (*DB) View(fn func(*Tx) error) (_ error) { return }

type Tx struct {
}

func (*Tx) Bucket(name []byte) (_ *Bucket) { return }

func (*Tx) CreateBucket(name []byte) (_ *Bucket, _ error) { return }

func (*Tx) CreateBucketIfNotExists(name []byte) (_ *Bucket, _ error) { return }

func (*Tx) DeleteBucket(name []byte) (_ error) { return }
