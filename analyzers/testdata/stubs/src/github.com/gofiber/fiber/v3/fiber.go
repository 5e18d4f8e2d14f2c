// Package fiber holds just what model rows and tests name of github.com/gofiber/fiber/v3.
package fiber

import (
	"bufio"
	"io"
	"mime/multipart"
	"net"
)

type App struct {
}

func (*App) Add(methods []string, path string, handler any, handlers ...any) (_ Router) { return }

func (*App) All(path string, handler any, handlers ...any) (_ Router) { return }

func (*App) Connect(path string, handler any, handlers ...any) (_ Router) { return }

func (*App) Delete(path string, handler any, handlers ...any) (_ Router) { return }

func (*App) Get(path string, handler any, handlers ...any) (_ Router) { return }

func (*App) Group(prefix string, handlers ...any) (_ Router) { return }

func (*App) Head(path string, handler any, handlers ...any) (_ Router) { return }

func (*App) Listen(addr string, config ...ListenConfig) (_ error) { return }

func (*App) Listener(ln net.Listener, config ...ListenConfig) (_ error) { return }

func (*App) Name(name string) (_ Router) { return }

func (*App) Options(path string, handler any, handlers ...any) (_ Router) { return }

func (*App) Patch(path string, handler any, handlers ...any) (_ Router) { return }

func (*App) Post(path string, handler any, handlers ...any) (_ Router) { return }

func (*App) Put(path string, handler any, handlers ...any) (_ Router) { return }

func (*App) Route(prefix string, fn func(router Router), name ...string) (_ Router) { return }

func (*App) RouteChain(path string) (_ Register) { return }

func (*App) Trace(path string, handler any, handlers ...any) (_ Router) { return }

func (*App) Use(args ...any) (_ Router) { return }

type Config struct {
}

type Ctx interface {
	Bind() *Bind
	MultipartForm() (*multipart.Form, error)
	BodyRaw() []byte
	GetHeaders() map[string][]string
	GetReqHeaders() map[string][]string
	Queries() map[string]string
	Cookies(key string, defaultValue ...string) string
	FormValue(key string, defaultValue ...string) string
	Query(key string, defaultValue ...string) string
	AutoFormat(body any) error
	Body() []byte
	CBOR(data any, ctype ...string) error
	Download(file string, filename ...string) error
	Format(handlers ...ResFmt) error
	Get(key string, defaultValue ...string) string
	JSON(data any, ctype ...string) error
	JSONP(data any, callback ...string) error
	MsgPack(data any, ctype ...string) error
	Next() error
	Params(key string, defaultValue ...string) string
	Render(name string, bind any, layouts ...string) error
	RestartRouting() error
	Send(body []byte) error
	SendFile(file string, config ...SendFile) error
	SendStatus(status int) error
	SendStream(stream io.Reader, size ...int) error
	SendStreamWriter(streamWriter func(*bufio.Writer)) error
	SendString(body string) error
	Status(status int) Ctx
	Write(p []byte) (int, error)
	WriteString(s string) (int, error)
	Writef(f string, a ...any) (int, error)
	XML(data any) error
}

type DefaultCtx struct {
}

type Error struct {
}

func (*Error) Error() (_ string) { return }

type Group struct {
}

func (*Group) Add(methods []string, path string, handler any, handlers ...any) (_ Router) { return }

func (*Group) All(path string, handler any, handlers ...any) (_ Router) { return }

func (*Group) Connect(path string, handler any, handlers ...any) (_ Router) { return }

func (*Group) Delete(path string, handler any, handlers ...any) (_ Router) { return }

func (*Group) Get(path string, handler any, handlers ...any) (_ Router) { return }

func (*Group) Group(prefix string, handlers ...any) (_ Router) { return }

func (*Group) Head(path string, handler any, handlers ...any) (_ Router) { return }

func (*Group) Name(name string) (_ Router) { return }

func (*Group) Options(path string, handler any, handlers ...any) (_ Router) { return }

func (*Group) Patch(path string, handler any, handlers ...any) (_ Router) { return }

func (*Group) Post(path string, handler any, handlers ...any) (_ Router) { return }

func (*Group) Put(path string, handler any, handlers ...any) (_ Router) { return }

func (*Group) Route(prefix string, fn func(router Router), name ...string) (_ Router) { return }

func (*Group) RouteChain(path string) (_ Register) { return }

func (*Group) Trace(path string, handler any, handlers ...any) (_ Router) { return }

func (*Group) Use(args ...any) (_ Router) { return }

type Handler = func(Ctx) error

type ListenConfig struct {
}

func New(config ...Config) (_ *App) { return }

func NewError(code int, message ...string) (_ *Error) { return }

type Register interface {
	Add(methods []string, handler any, handlers ...any) Register
	All(handler any, handlers ...any) Register
	Connect(handler any, handlers ...any) Register
	Delete(handler any, handlers ...any) Register
	Get(handler any, handlers ...any) Register
	Head(handler any, handlers ...any) Register
	Options(handler any, handlers ...any) Register
	Patch(handler any, handlers ...any) Register
	Post(handler any, handlers ...any) Register
	Put(handler any, handlers ...any) Register
	RouteChain(path string) Register
	Trace(handler any, handlers ...any) Register
}

type Registering struct {
}

func (*Registering) Add(methods []string, handler any, handlers ...any) (_ Register) { return }

func (*Registering) All(handler any, handlers ...any) (_ Register) { return }

func (*Registering) Connect(handler any, handlers ...any) (_ Register) { return }

func (*Registering) Delete(handler any, handlers ...any) (_ Register) { return }

func (*Registering) Get(handler any, handlers ...any) (_ Register) { return }

func (*Registering) Head(handler any, handlers ...any) (_ Register) { return }

func (*Registering) Options(handler any, handlers ...any) (_ Register) { return }

func (*Registering) Patch(handler any, handlers ...any) (_ Register) { return }

func (*Registering) Post(handler any, handlers ...any) (_ Register) { return }

func (*Registering) Put(handler any, handlers ...any) (_ Register) { return }

func (*Registering) RouteChain(path string) (_ Register) { return }

func (*Registering) Trace(handler any, handlers ...any) (_ Register) { return }

type ResFmt struct {
}

type Router interface {
	Add(methods []string, path string, handler any, handlers ...any) Router
	All(path string, handler any, handlers ...any) Router
	Connect(path string, handler any, handlers ...any) Router
	Delete(path string, handler any, handlers ...any) Router
	Get(path string, handler any, handlers ...any) Router
	Group(prefix string, handlers ...any) Router
	Head(path string, handler any, handlers ...any) Router
	Name(name string) Router
	Options(path string, handler any, handlers ...any) Router
	Patch(path string, handler any, handlers ...any) Router
	Post(path string, handler any, handlers ...any) Router
	Put(path string, handler any, handlers ...any) Router
	Route(prefix string, fn func(router Router), name ...string) Router
	RouteChain(path string) Register
	Trace(path string, handler any, handlers ...any) Router
	Use(args ...any) Router
}

type SendFile struct {
}

const StatusUnauthorized = 401

type Bind struct {
}

func (*Bind) All(out any) (_ error) { return }

func (*Bind) Body(out any) (_ error) { return }

func (*Bind) CBOR(out any) (_ error) { return }

func (*Bind) Cookie(out any) (_ error) { return }

func (*Bind) Form(out any) (_ error) { return }

func (*Bind) Header(out any) (_ error) { return }

func (*Bind) JSON(out any) (_ error) { return }

func (*Bind) MsgPack(out any) (_ error) { return }

func (*Bind) Query(out any) (_ error) { return }

func (*Bind) URI(out any) (_ error) { return }

func (*Bind) XML(out any) (_ error) { return }

func (*Bind) Custom(name string, dest any) (_ error) { return }
