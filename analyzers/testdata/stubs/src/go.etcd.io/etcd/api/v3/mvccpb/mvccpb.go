// Package mvccpb holds just what model rows and tests name of go.etcd.io/etcd/api/v3/mvccpb.
package mvccpb

type KeyValue struct {
	Value []byte
}
