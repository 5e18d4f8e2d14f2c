// Package nats holds just what model rows and tests name of github.com/nats-io/nats.go.
package nats

type KeyValue interface {
	Create(key string, value []byte) (revision uint64, err error)
	Put(key string, value []byte) (revision uint64, err error)
	PutString(key string, value string) (revision uint64, err error)
	Update(key string, value []byte, last uint64) (revision uint64, err error)
}

type KeyValueEntry interface {
	Value() []byte
}
