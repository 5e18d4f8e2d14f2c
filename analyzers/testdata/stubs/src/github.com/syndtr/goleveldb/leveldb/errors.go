package leveldb

var ErrNotFound error
