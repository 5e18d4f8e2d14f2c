// Package fiber holds just what model rows and tests name of github.com/gofiber/fiber/v2.
package fiber

import (
	"crypto/tls"
	"crypto/x509"
	"io"
	"mime/multipart"
	"net"
)

type App struct {
}

func (*App) Add(method string, path string, handlers ...Handler) (_ Router) { return }

func (*App) All(path string, handlers ...Handler) (_ Router) { return }

func (*App) Connect(path string, handlers ...Handler) (_ Router) { return }

func (*App) Delete(path string, handlers ...Handler) (_ Router) { return }

func (*App) Get(path string, handlers ...Handler) (_ Router) { return }

func (*App) Group(prefix string, handlers ...Handler) (_ Router) { return }

func (*App) Head(path string, handlers ...Handler) (_ Router) { return }

func (*App) Listen(addr string) (_ error) { return }

func (*App) ListenMutualTLS(addr string, certFile string, keyFile string, clientCertFile string) (_ error) {
	return
}

func (*App) ListenMutualTLSWithCertificate(addr string, cert tls.Certificate, clientCertPool *x509.CertPool) (_ error) {
	return
}

func (*App) ListenTLS(addr string, certFile string, keyFile string) (_ error) { return }

func (*App) ListenTLSWithCertificate(addr string, cert tls.Certificate) (_ error) { return }

func (*App) Listener(ln net.Listener) (_ error) { return }

func (*App) Mount(prefix string, subApp *App) (_ Router) { return }

func (*App) Name(name string) (_ Router) { return }

func (*App) Options(path string, handlers ...Handler) (_ Router) { return }

func (*App) Patch(path string, handlers ...Handler) (_ Router) { return }

func (*App) Post(path string, handlers ...Handler) (_ Router) { return }

func (*App) Put(path string, handlers ...Handler) (_ Router) { return }

func (*App) Route(prefix string, fn func(router Router), name ...string) (_ Router) { return }

func (*App) Static(prefix string, root string, config ...Static) (_ Router) { return }

func (*App) Trace(path string, handlers ...Handler) (_ Router) { return }

func (*App) Use(args ...interface{}) (_ Router) { return }

type Config struct {
}

type Ctx struct {
}

func (*Ctx) Body() (_ []byte) { return }

func (*Ctx) BodyParser(out interface{}) (_ error) { return }

func (*Ctx) Download(file string, filename ...string) (_ error) { return }

func (*Ctx) Format(body interface{}) (_ error) { return }

func (*Ctx) Get(key string, defaultValue ...string) (_ string) { return }

func (*Ctx) JSON(data interface{}, ctype ...string) (_ error) { return }

func (*Ctx) JSONP(data interface{}, callback ...string) (_ error) { return }

func (*Ctx) Locals(key interface{}, value ...interface{}) (_ interface{}) { return }

func (*Ctx) Method(override ...string) (_ string) { return }

func (*Ctx) Next() (_ error) { return }

func (*Ctx) Params(key string, defaultValue ...string) (_ string) { return }

func (*Ctx) Query(key string, defaultValue ...string) (_ string) { return }

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

var ErrUnauthorized *Error

type Error struct {
}

func (*Error) Error() (_ string) { return }

type Group struct {
}

func (*Group) Add(method string, path string, handlers ...Handler) (_ Router) { return }

func (*Group) All(path string, handlers ...Handler) (_ Router) { return }

func (*Group) Connect(path string, handlers ...Handler) (_ Router) { return }

func (*Group) Delete(path string, handlers ...Handler) (_ Router) { return }

func (*Group) Get(path string, handlers ...Handler) (_ Router) { return }

func (*Group) Group(prefix string, handlers ...Handler) (_ Router) { return }

func (*Group) Head(path string, handlers ...Handler) (_ Router) { return }

func (*Group) Mount(prefix string, subApp *App) (_ Router) { return }

func (*Group) Name(name string) (_ Router) { return }

func (*Group) Options(path string, handlers ...Handler) (_ Router) { return }

func (*Group) Patch(path string, handlers ...Handler) (_ Router) { return }

func (*Group) Post(path string, handlers ...Handler) (_ Router) { return }

func (*Group) Put(path string, handlers ...Handler) (_ Router) { return }

func (*Group) Route(prefix string, fn func(router Router), name ...string) (_ Router) { return }

func (*Group) Static(prefix string, root string, config ...Static) (_ Router) { return }

func (*Group) Trace(path string, handlers ...Handler) (_ Router) { return }

func (*Group) Use(args ...interface{}) (_ Router) { return }

type Handler = func(*Ctx) error

type Map map[string]interface{}

func New(config ...Config) (_ *App) { return }

func NewError(code int, message ...string) (_ *Error) { return }

type Router interface {
	Add(method string, path string, handlers ...Handler) Router
	All(path string, handlers ...Handler) Router
	Connect(path string, handlers ...Handler) Router
	Delete(path string, handlers ...Handler) Router
	Get(path string, handlers ...Handler) Router
	Group(prefix string, handlers ...Handler) Router
	Head(path string, handlers ...Handler) Router
	Mount(prefix string, fiber *App) Router
	Name(name string) Router
	Options(path string, handlers ...Handler) Router
	Patch(path string, handlers ...Handler) Router
	Post(path string, handlers ...Handler) Router
	Put(path string, handlers ...Handler) Router
	Route(prefix string, fn func(router Router), name ...string) Router
	Static(prefix string, root string, config ...Static) Router
	Trace(path string, handlers ...Handler) Router
	Use(args ...interface{}) Router
}

type Static struct {
}

const StatusUnauthorized = 401

func (*Ctx) FormValue(key string, defaultValue ...string) (_ string) { return }

func (*Ctx) Cookies(key string, defaultValue ...string) (_ string) { return }

func (*Ctx) AllParams() (_ map[string]string) { return }

func (*Ctx) Queries() (_ map[string]string) { return }

func (*Ctx) GetReqHeaders() (_ map[string][]string) { return }

func (*Ctx) BodyRaw() (_ []byte) { return }

func (*Ctx) MultipartForm() (_ *multipart.Form, _ error) { return }

func (*Ctx) QueryParser(out interface{}) (_ error) { return }

func (*Ctx) ParamsParser(out interface{}) (_ error) { return }

func (*Ctx) CookieParser(out interface{}) (_ error) { return }

func (*Ctx) ReqHeaderParser(out interface{}) (_ error) { return }
