// Package connect holds just what model rows and tests name of connectrpc.com/connect.
package connect

type Code uint32

type Error struct {
}

func (*Error) Error() (_ string) { return }

func NewError(c Code, underlying error) (_ *Error) { return }
