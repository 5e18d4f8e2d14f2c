// Package codes holds just what model rows and tests name of google.golang.org/grpc/codes.
package codes

type Code uint32

const (
	OK                 Code = 0
	InvalidArgument    Code = 3
	NotFound           Code = 5
	AlreadyExists      Code = 6
	PermissionDenied   Code = 7
	FailedPrecondition Code = 9
	Internal           Code = 13
	Unavailable        Code = 14
	Unauthenticated    Code = 16
)
