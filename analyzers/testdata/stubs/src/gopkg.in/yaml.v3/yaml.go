// Package yaml holds just what model rows and tests name of gopkg.in/yaml.v3.
package yaml

import (
	"io"
)

type Decoder struct {
}

func (*Decoder) Decode(v interface{}) (_ error) { return }

type Encoder struct {
}

func (*Encoder) Encode(v interface{}) (_ error) { return }

func Marshal(in interface{}) (_ []byte, _ error) { return }

func NewDecoder(r io.Reader) (_ *Decoder) { return }

func NewEncoder(w io.Writer) (_ *Encoder) { return }

func Unmarshal(in []byte, out interface{}) (_ error) { return }
