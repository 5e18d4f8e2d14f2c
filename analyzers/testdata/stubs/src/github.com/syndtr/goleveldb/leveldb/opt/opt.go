// Package opt holds just what model rows and tests name of github.com/syndtr/goleveldb/leveldb/opt.
package opt

type ReadOptions struct {
}

type WriteOptions struct {
}
