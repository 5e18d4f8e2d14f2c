// Package yaml holds just what model rows and tests name of github.com/goccy/go-yaml.
package yaml

import (
	"io"
)

type DecodeOption func(d *Decoder) error

type Decoder struct {
}

func (*Decoder) Decode(v interface{}) (_ error) { return }

type EncodeOption func(e *Encoder) error

type Encoder struct {
}

func (*Encoder) Encode(v interface{}) (_ error) { return }

func Marshal(v interface{}) (_ []byte, _ error) { return }

func NewDecoder(r io.Reader, opts ...DecodeOption) (_ *Decoder) { return }

func NewEncoder(w io.Writer, opts ...EncodeOption) (_ *Encoder) { return }

func Unmarshal(data []byte, v interface{}) (_ error) { return }
