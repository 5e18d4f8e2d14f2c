// Package encoding holds just what model rows and tests name of google.golang.org/grpc/encoding.
package encoding

type Codec interface {
}

type CodecV2 interface {
}
