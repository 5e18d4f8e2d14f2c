package armor

import "io"

type Block struct {
	Type   string
	Header map[string]string
	Body   io.Reader
}

func Decode(in io.Reader) (p *Block, err error) { return nil, nil }
