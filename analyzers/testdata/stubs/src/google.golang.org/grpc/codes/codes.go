// Package codes holds just what model rows and tests name of google.golang.org/grpc/codes.
package codes

const AlreadyExists Code = 6

type Code uint32

const FailedPrecondition Code = 9

const Internal Code = 13

const InvalidArgument Code = 3

const NotFound Code = 5

const OK Code = 0

const PermissionDenied Code = 7

const Unauthenticated Code = 16

const Unavailable Code = 14
