// Package json holds just what model rows and tests name of github.com/go-json-experiment/json.
package json

import (
	"io"
)

type Options interface{}

func Marshal(in any, opts ...Options) (_ []byte, _ error) { return }

func MarshalWrite(out io.Writer, in any, opts ...Options) (_ error) { return }

func Unmarshal(in []byte, out any, opts ...Options) (_ error) { return }

func UnmarshalRead(in io.Reader, out any, opts ...Options) (_ error) { return }
