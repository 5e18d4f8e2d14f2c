// Package jsoniter holds just what model rows and tests name of github.com/json-iterator/go.
package jsoniter

import (
	"io"
)

type API interface {
	Marshal(v interface{}) ([]byte, error)
	MarshalToString(v interface{}) (string, error)
	NewDecoder(reader io.Reader) *Decoder
	NewEncoder(writer io.Writer) *Encoder
	Unmarshal(data []byte, v interface{}) error
	UnmarshalFromString(str string, v interface{}) error
}

type Decoder struct {
}

func (*Decoder) Decode(obj interface{}) (_ error) { return }

type Encoder struct {
}

func (*Encoder) Encode(val interface{}) (_ error) { return }

func Marshal(v interface{}) (_ []byte, _ error) { return }

func MarshalIndent(v interface{}, prefix string, indent string) (_ []byte, _ error) { return }

func MarshalToString(v interface{}) (_ string, _ error) { return }

func NewDecoder(reader io.Reader) (_ *Decoder) { return }

func NewEncoder(writer io.Writer) (_ *Encoder) { return }

func Unmarshal(data []byte, v interface{}) (_ error) { return }

func UnmarshalFromString(str string, v interface{}) (_ error) { return }
