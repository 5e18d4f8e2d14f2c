// Package protoreflect holds just what model rows and tests name of google.golang.org/protobuf/reflect/protoreflect.
package protoreflect

type ProtoMessage interface {
}
