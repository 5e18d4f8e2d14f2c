// Package codes is a stub.
package codes

type Code uint32

const NotFound Code = 5
