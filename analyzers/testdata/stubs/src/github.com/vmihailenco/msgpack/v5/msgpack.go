// Package msgpack holds just what model rows and tests name of github.com/vmihailenco/msgpack/v5.
package msgpack

import (
	"io"
)

type Decoder struct {
}

func (*Decoder) Decode(v interface{}) (_ error) { return }

type Encoder struct {
}

func (*Encoder) Encode(v interface{}) (_ error) { return }

func Marshal(v interface{}) (_ []byte, _ error) { return }

func NewDecoder(r io.Reader) (_ *Decoder) { return }

func NewEncoder(w io.Writer) (_ *Encoder) { return }

func Unmarshal(data []byte, v interface{}) (_ error) { return }
