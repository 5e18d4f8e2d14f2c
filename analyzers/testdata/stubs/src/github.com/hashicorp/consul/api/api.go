// Package api holds just what model rows and tests name of github.com/hashicorp/consul/api.
package api

type AgentService struct {
	Meta map[string]string
}

type AgentServiceRegistration struct {
	Tags []string          `json:",omitempty"`
	Meta map[string]string `json:",omitempty"`
}

type Client struct {
}

func (*Client) KV() (_ *KV) { return }

type KV struct {
}

func (*KV) Acquire(p *KVPair, q *WriteOptions) (_ bool, _ *WriteMeta, _ error) { return }

func (*KV) CAS(p *KVPair, q *WriteOptions) (_ bool, _ *WriteMeta, _ error) { return }

func (*KV) Get(key string, q *QueryOptions) (_ *KVPair, _ *QueryMeta, _ error) { return }

func (*KV) List(prefix string, q *QueryOptions) (_ KVPairs, _ *QueryMeta, _ error) { return }

func (*KV) Put(p *KVPair, q *WriteOptions) (_ *WriteMeta, _ error) { return }

type KVPair struct {
	Key   string
	Value []byte
}

type KVPairs []*KVPair

type KVTxnOp struct {
	Value []byte
}

type QueryMeta struct {
}

type QueryOptions struct {
}

type WriteMeta struct {
}

type WriteOptions struct {
}
