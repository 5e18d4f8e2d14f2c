package bbolt

type Bucket struct{}

func (b *Bucket) Cursor() *Cursor

type Cursor struct{}

func (c *Cursor) Seek(seek []byte) (key, value []byte)
func (c *Cursor) Next() (key, value []byte)
