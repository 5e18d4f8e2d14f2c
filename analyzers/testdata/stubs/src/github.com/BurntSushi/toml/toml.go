// Package toml holds just what model rows and tests name of github.com/BurntSushi/toml.
package toml

import (
	"io"
)

type Decoder struct {
}

func (*Decoder) Decode(v any) (_ MetaData, _ error) { return }

type Encoder struct {
}

func (*Encoder) Encode(v any) (_ error) { return }

type MetaData struct {
}

func Decode(data string, v any) (_ MetaData, _ error) { return }

func Marshal(v any) (_ []byte, _ error) { return }

func NewDecoder(r io.Reader) (_ *Decoder) { return }

func NewEncoder(w io.Writer) (_ *Encoder) { return }
