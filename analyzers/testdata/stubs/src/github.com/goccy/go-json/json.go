// Package json holds just what model rows and tests name of github.com/goccy/go-json.
package json

import (
	"context"
	"io"
)

type DecodeOptionFunc func()

type Decoder struct {
}

func (*Decoder) Decode(v interface{}) (_ error) { return }

func (*Decoder) DecodeContext(ctx context.Context, v interface{}) (_ error) { return }

func (*Decoder) DecodeWithOption(v interface{}, optFuncs ...DecodeOptionFunc) (_ error) { return }

type EncodeOptionFunc func()

type Encoder struct {
}

func (*Encoder) Encode(v interface{}) (_ error) { return }

func (*Encoder) EncodeContext(ctx context.Context, v interface{}, optFuncs ...EncodeOptionFunc) (_ error) {
	return
}

func (*Encoder) EncodeWithOption(v interface{}, optFuncs ...EncodeOptionFunc) (_ error) { return }

func (*Encoder) SetIndent(prefix string, indent string) {}

func Marshal(v interface{}) (_ []byte, _ error) { return }

func MarshalContext(ctx context.Context, v interface{}, optFuncs ...EncodeOptionFunc) (_ []byte, _ error) {
	return
}

func MarshalIndent(v interface{}, prefix string, indent string) (_ []byte, _ error) { return }

func MarshalNoEscape(v interface{}) (_ []byte, _ error) { return }

func MarshalWithOption(v interface{}, optFuncs ...EncodeOptionFunc) (_ []byte, _ error) { return }

func NewDecoder(r io.Reader) (_ *Decoder) { return }

func NewEncoder(w io.Writer) (_ *Encoder) { return }

func Unmarshal(data []byte, v interface{}) (_ error) { return }

func UnmarshalContext(ctx context.Context, data []byte, v interface{}, optFuncs ...DecodeOptionFunc) (_ error) {
	return
}

func UnmarshalNoEscape(data []byte, v interface{}, optFuncs ...DecodeOptionFunc) (_ error) { return }

func UnmarshalWithOption(data []byte, v interface{}, optFuncs ...DecodeOptionFunc) (_ error) { return }
