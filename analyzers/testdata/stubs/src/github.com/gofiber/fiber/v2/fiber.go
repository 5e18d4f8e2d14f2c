// Package fiber holds just what model rows and tests name of github.com/gofiber/fiber/v2.
package fiber

import (
	"io"
)

type Ctx struct {
}

func (*Ctx) Download(file string, filename ...string) (_ error) { return }

func (*Ctx) Format(body interface{}) (_ error) { return }

func (*Ctx) JSON(data interface{}, ctype ...string) (_ error) { return }

func (*Ctx) JSONP(data interface{}, callback ...string) (_ error) { return }

func (*Ctx) Next() (_ error) { return }

func (*Ctx) Redirect(location string, status ...int) (_ error) { return }

func (*Ctx) RedirectBack(fallback string, status ...int) (_ error) { return }

func (*Ctx) RedirectToRoute(routeName string, params Map, status ...int) (_ error) { return }

func (*Ctx) Render(name string, bind interface{}, layouts ...string) (_ error) { return }

func (*Ctx) RestartRouting() (_ error) { return }

func (*Ctx) Send(body []byte) (_ error) { return }

func (*Ctx) SendFile(file string, compress ...bool) (_ error) { return }

func (*Ctx) SendStatus(status int) (_ error) { return }

func (*Ctx) SendStream(stream io.Reader, size ...int) (_ error) { return }

func (*Ctx) SendString(body string) (_ error) { return }

func (*Ctx) Status(status int) (_ *Ctx) { return }

func (*Ctx) Write(p []byte) (_ int, _ error) { return }

func (*Ctx) WriteString(s string) (_ int, _ error) { return }

func (*Ctx) Writef(f string, a ...interface{}) (_ int, _ error) { return }

func (*Ctx) XML(data interface{}) (_ error) { return }

type Error struct {
}

func (*Error) Error() (_ string) { return }

type Map map[string]interface{}

func NewError(code int, message ...string) (_ *Error) { return }
