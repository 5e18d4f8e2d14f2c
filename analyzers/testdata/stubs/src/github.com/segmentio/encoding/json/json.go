// Package json holds just what model rows and tests name of github.com/segmentio/encoding/json.
package json

import (
	"io"
)

type AppendFlags uint32

type Decoder struct {
}

func (*Decoder) Decode(v any) (_ error) { return }

type Encoder struct {
}

func (*Encoder) Encode(v any) (_ error) { return }

func (*Encoder) SetIndent(prefix string, indent string) {}

type ParseFlags uint32

func Append(b []byte, x any, flags AppendFlags) (_ []byte, _ error) { return }

func Marshal(x any) (_ []byte, _ error) { return }

func MarshalIndent(x any, prefix string, indent string) (_ []byte, _ error) { return }

func NewDecoder(r io.Reader) (_ *Decoder) { return }

func NewEncoder(w io.Writer) (_ *Encoder) { return }

func Parse(b []byte, x any, flags ParseFlags) (_ []byte, _ error) { return }

func Unmarshal(b []byte, x any) (_ error) { return }
