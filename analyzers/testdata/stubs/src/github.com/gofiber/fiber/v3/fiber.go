// Package fiber holds just what model rows and tests name of github.com/gofiber/fiber/v3.
package fiber

import (
	"bufio"
	"io"
)

type Ctx interface {
	Next() error
	RestartRouting() error
	Status(status int) Ctx
	Download(file string, filename ...string) error
	Format(handlers ...ResFmt) error
	AutoFormat(body any) error
	JSON(data any, ctype ...string) error
	MsgPack(data any, ctype ...string) error
	CBOR(data any, ctype ...string) error
	JSONP(data any, callback ...string) error
	XML(data any) error
	Render(name string, bind any, layouts ...string) error
	Send(body []byte) error
	SendFile(file string, config ...SendFile) error
	SendStatus(status int) error
	SendString(body string) error
	SendStream(stream io.Reader, size ...int) error
	SendStreamWriter(streamWriter func(*bufio.Writer)) error
	Write(p []byte) (int, error)
	Writef(f string, a ...any) (int, error)
	WriteString(s string) (int, error)
}

type Error struct {
}

func (*Error) Error() (_ string) { return }

type ResFmt struct {
}

type SendFile struct {
}

func NewError(code int, message ...string) (_ *Error) { return }
