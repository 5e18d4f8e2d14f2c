package bbolt

type Bucket struct{}

func (b *Bucket) Put(key, value []byte) error
func (b *Bucket) Get(key []byte) []byte
