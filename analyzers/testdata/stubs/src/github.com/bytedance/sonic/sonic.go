// Package sonic holds just what model rows and tests name of github.com/bytedance/sonic.
package sonic

import (
	"io"
)

type API interface {
	Marshal(v interface{}) ([]byte, error)
	MarshalIndent(v interface{}, prefix, indent string) ([]byte, error)
	MarshalToString(v interface{}) (string, error)
	NewDecoder(reader io.Reader) Decoder
	NewEncoder(writer io.Writer) Encoder
	Unmarshal(data []byte, v interface{}) error
	UnmarshalFromString(str string, v interface{}) error
}

var ConfigDefault API

type Decoder interface {
	Decode(val interface{}) error
}

type Encoder interface {
	Encode(val interface{}) error
	SetIndent(prefix, indent string)
}

func Marshal(val interface{}) (_ []byte, _ error) { return }

func MarshalIndent(v interface{}, prefix string, indent string) (_ []byte, _ error) { return }

func MarshalString(val interface{}) (_ string, _ error) { return }

func Unmarshal(buf []byte, val interface{}) (_ error) { return }

func UnmarshalString(buf string, val interface{}) (_ error) { return }
