package api

type KV struct{}

type KVPair struct {
	Key   string
	Value []byte
}

type KVPairs []*KVPair

func (k *KV) List(prefix string, q any) (KVPairs, any, error)
func (k *KV) Get(key string, q any) (*KVPair, any, error)
