// Package badger holds just what model rows and tests name of github.com/dgraph-io/badger/v4.
package badger

type DB struct {
}

func (*DB) Update(fn func(txn *Txn) error) (_ error) { return }

type Entry struct {
	Key   []byte
	Value []byte
}

type Item struct {
}

func (*Item) ValueCopy(dst []byte) (_ []byte, _ error) { return }

type IteratorOptions struct {
	Prefix []byte
}

type Txn struct {
}

func (*Txn) Delete(key []byte) (_ error) { return }

func (*Txn) Set(key []byte, val []byte) (_ error) { return }

func (*Txn) SetEntry(e *Entry) (_ error) { return }

type WriteBatch struct {
}

func (*WriteBatch) Set(k []byte, v []byte) (_ error) { return }

func (*WriteBatch) SetEntry(e *Entry) (_ error) { return }

func NewEntry(key []byte, value []byte) (_ *Entry) { return }
