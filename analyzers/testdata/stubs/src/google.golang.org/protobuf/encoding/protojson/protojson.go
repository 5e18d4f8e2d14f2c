// Package protojson holds just what model rows and tests name of google.golang.org/protobuf/encoding/protojson.
package protojson

import (
	"google.golang.org/protobuf/proto"
)

type MarshalOptions struct {
}

func (MarshalOptions) Marshal(m proto.Message) (_ []byte, _ error) { return }

type UnmarshalOptions struct {
}

func (UnmarshalOptions) Unmarshal(b []byte, m proto.Message) (_ error) { return }

func Marshal(m proto.Message) (_ []byte, _ error) { return }

func Unmarshal(b []byte, m proto.Message) (_ error) { return }
