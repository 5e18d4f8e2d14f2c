// Package proto holds just what model rows and tests name of google.golang.org/protobuf/proto.
package proto

import (
	"google.golang.org/protobuf/reflect/protoreflect"
)

type Message = protoreflect.ProtoMessage

func Marshal(m Message) (_ []byte, _ error) { return }

func Unmarshal(b []byte, m Message) (_ error) { return }

func Merge(dst, src Message) {}

func Clone(m Message) (_ Message) { return }
