package badger

var ErrKeyNotFound error
