// Package connect holds just what model rows and tests name of connectrpc.com/connect.
package connect

type Code uint32

const (
	CodeInvalidArgument Code = 3
	CodeNotFound        Code = 5
	CodeInternal        Code = 13
)

type Error struct{}

func (*Error) Error() (_ string) { return }

func CodeOf(err error) (_ Code) { return }

func NewError(c Code, underlying error) (_ *Error) { return }
