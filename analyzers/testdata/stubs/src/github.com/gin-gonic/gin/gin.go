// Package gin holds just what model rows and tests name of github.com/gin-gonic/gin.
package gin

import (
	"io"
	"mime/multipart"
	"net"
	"net/http"

	"github.com/gin-gonic/gin/binding"
	"github.com/gin-gonic/gin/render"
)

type Accounts map[string]string

func BasicAuth(accounts Accounts) (_ HandlerFunc) { return }

func BasicAuthForRealm(accounts Accounts, realm string) (_ HandlerFunc) { return }

type Context struct {
	Request *http.Request
	Writer  ResponseWriter
}

func (*Context) Abort() {}

func (*Context) AbortWithError(code int, err error) (_ *Error) { return }

func (*Context) AbortWithStatus(code int) {}

func (*Context) AbortWithStatusJSON(code int, jsonObj any) {}

func (*Context) AbortWithStatusPureJSON(code int, jsonObj any) {}

func (*Context) AsciiJSON(code int, obj any) {}

func (*Context) BSON(code int, obj any) {}

func (*Context) Data(code int, contentType string, data []byte) {}

func (*Context) DataFromReader(code int, contentLength int64, contentType string, reader io.Reader, extraHeaders map[string]string) {
}

func (*Context) File(filepath string) {}

func (*Context) FileAttachment(filepath string, filename string) {}

func (*Context) FileFromFS(filepath string, fs http.FileSystem) {}

func (*Context) GetHeader(key string) (_ string) { return }

func (*Context) HTML(code int, name string, obj any) {}

func (*Context) IndentedJSON(code int, obj any) {}

func (*Context) IsAborted() (_ bool) { return }

func (*Context) Get(key string) (_ any, _ bool) { return }

func (*Context) Set(key string, value any) {}

func (*Context) JSON(code int, obj any) {}

func (*Context) JSONP(code int, obj any) {}

func (*Context) Negotiate(code int, config Negotiate) {}

func (*Context) Next() {}

func (*Context) Param(key string) (_ string) { return }

func (*Context) ProtoBuf(code int, obj any) {}

func (*Context) PureJSON(code int, obj any) {}

func (*Context) Redirect(code int, location string) {}

func (*Context) Render(code int, r render.Render) {}

func (*Context) SSEvent(name string, message any) {}

func (*Context) SecureJSON(code int, obj any) {}

func (*Context) Status(code int) {}

func (*Context) Stream(step func(w io.Writer) bool) (_ bool) { return }

func (*Context) String(code int, format string, values ...any) {}

func (*Context) TOML(code int, obj any) {}

func (*Context) XML(code int, obj any) {}

func (*Context) YAML(code int, obj any) {}

func CustomRecovery(handle RecoveryFunc) (_ HandlerFunc) { return }

func CustomRecoveryWithWriter(out io.Writer, handle RecoveryFunc) (_ HandlerFunc) { return }

func Default(opts ...OptionFunc) (_ *Engine) { return }

type Engine struct {
	RouterGroup
}

func (*Engine) HandleContext(c *Context) {}

func (*Engine) Handler() (_ http.Handler) { return }

func (*Engine) NoMethod(handlers ...HandlerFunc) {}

func (*Engine) NoRoute(handlers ...HandlerFunc) {}

func (*Engine) Run(addr ...string) (_ error) { return }

func (*Engine) RunFd(fd int) (_ error) { return }

func (*Engine) RunListener(listener net.Listener) (_ error) { return }

func (*Engine) RunTLS(addr string, certFile string, keyFile string) (_ error) { return }

func (*Engine) RunUnix(file string) (_ error) { return }

func (*Engine) ServeHTTP(w http.ResponseWriter, req *http.Request) {}

func (*Engine) Use(middleware ...HandlerFunc) (_ IRoutes) { return }

type Error struct {
}

type HandlerFunc func(*Context)

type IRouter interface {
	Group(string, ...HandlerFunc) *RouterGroup
}

type IRoutes interface {
	Any(string, ...HandlerFunc) IRoutes
	DELETE(string, ...HandlerFunc) IRoutes
	GET(string, ...HandlerFunc) IRoutes
	HEAD(string, ...HandlerFunc) IRoutes
	Handle(string, string, ...HandlerFunc) IRoutes
	Match([]string, string, ...HandlerFunc) IRoutes
	OPTIONS(string, ...HandlerFunc) IRoutes
	PATCH(string, ...HandlerFunc) IRoutes
	POST(string, ...HandlerFunc) IRoutes
	PUT(string, ...HandlerFunc) IRoutes
	Static(string, string) IRoutes
	StaticFS(string, http.FileSystem) IRoutes
	StaticFile(string, string) IRoutes
	StaticFileFS(string, string, http.FileSystem) IRoutes
	Use(...HandlerFunc) IRoutes
}

type LogFormatter func(params LogFormatterParams) string

type LogFormatterParams struct {
}

func Logger() (_ HandlerFunc) { return }

type LoggerConfig struct {
}

func LoggerWithConfig(conf LoggerConfig) (_ HandlerFunc) { return }

func LoggerWithFormatter(f LogFormatter) (_ HandlerFunc) { return }

func LoggerWithWriter(out io.Writer, notlogged ...string) (_ HandlerFunc) { return }

type Negotiate struct {
}

func New(opts ...OptionFunc) (_ *Engine) { return }

type OptionFunc func(*Engine)

func Recovery() (_ HandlerFunc) { return }

type RecoveryFunc func(c *Context, err any)

func RecoveryWithWriter(out io.Writer, recovery ...RecoveryFunc) (_ HandlerFunc) { return }

type ResponseWriter interface {
	http.ResponseWriter
	WriteString(string) (int, error)
	Written() bool
}

type RouterGroup struct {
}

func (*RouterGroup) Any(relativePath string, handlers ...HandlerFunc) (_ IRoutes) { return }

func (*RouterGroup) DELETE(relativePath string, handlers ...HandlerFunc) (_ IRoutes) { return }

func (*RouterGroup) GET(relativePath string, handlers ...HandlerFunc) (_ IRoutes) { return }

func (*RouterGroup) Group(relativePath string, handlers ...HandlerFunc) (_ *RouterGroup) { return }

func (*RouterGroup) HEAD(relativePath string, handlers ...HandlerFunc) (_ IRoutes) { return }

func (*RouterGroup) Handle(httpMethod string, relativePath string, handlers ...HandlerFunc) (_ IRoutes) {
	return
}

func (*RouterGroup) Match(methods []string, relativePath string, handlers ...HandlerFunc) (_ IRoutes) {
	return
}

func (*RouterGroup) OPTIONS(relativePath string, handlers ...HandlerFunc) (_ IRoutes) { return }

func (*RouterGroup) PATCH(relativePath string, handlers ...HandlerFunc) (_ IRoutes) { return }

func (*RouterGroup) POST(relativePath string, handlers ...HandlerFunc) (_ IRoutes) { return }

func (*RouterGroup) PUT(relativePath string, handlers ...HandlerFunc) (_ IRoutes) { return }

func (*RouterGroup) Static(relativePath string, root string) (_ IRoutes) { return }

func (*RouterGroup) StaticFS(relativePath string, fs http.FileSystem) (_ IRoutes) { return }

func (*RouterGroup) StaticFile(relativePath string, filepath string) (_ IRoutes) { return }

func (*RouterGroup) StaticFileFS(relativePath string, filepath string, fs http.FileSystem) (_ IRoutes) {
	return
}

func (*RouterGroup) Use(middleware ...HandlerFunc) (_ IRoutes) { return }

func WrapF(f http.HandlerFunc) (_ HandlerFunc) { return }

func WrapH(h http.Handler) (_ HandlerFunc) { return }

func (*Context) Query(key string) (_ string) { return }

func (*Context) DefaultQuery(key, defaultValue string) (_ string) { return }

func (*Context) GetQuery(key string) (_ string, _ bool) { return }

func (*Context) QueryArray(key string) (_ []string) { return }

func (*Context) GetQueryArray(key string) (_ []string, _ bool) { return }

func (*Context) QueryMap(key string) (_ map[string]string) { return }

func (*Context) GetQueryMap(key string) (_ map[string]string, _ bool) { return }

func (*Context) PostForm(key string) (_ string) { return }

func (*Context) DefaultPostForm(key, defaultValue string) (_ string) { return }

func (*Context) GetPostForm(key string) (_ string, _ bool) { return }

func (*Context) PostFormArray(key string) (_ []string) { return }

func (*Context) GetPostFormArray(key string) (_ []string, _ bool) { return }

func (*Context) PostFormMap(key string) (_ map[string]string) { return }

func (*Context) GetPostFormMap(key string) (_ map[string]string, _ bool) { return }

func (*Context) Cookie(name string) (_ string, _ error) { return }

func (*Context) GetRawData() (_ []byte, _ error) { return }

func (*Context) FormFile(name string) (_ *multipart.FileHeader, _ error) { return }

func (*Context) MultipartForm() (_ *multipart.Form, _ error) { return }

func (*Context) Bind(obj any) (_ error) { return }

func (*Context) BindJSON(obj any) (_ error) { return }

func (*Context) BindXML(obj any) (_ error) { return }

func (*Context) BindYAML(obj any) (_ error) { return }

func (*Context) BindTOML(obj any) (_ error) { return }

func (*Context) BindPlain(obj any) (_ error) { return }

func (*Context) BindQuery(obj any) (_ error) { return }

func (*Context) BindHeader(obj any) (_ error) { return }

func (*Context) BindUri(obj any) (_ error) { return }

func (*Context) ShouldBind(obj any) (_ error) { return }

func (*Context) ShouldBindJSON(obj any) (_ error) { return }

func (*Context) ShouldBindXML(obj any) (_ error) { return }

func (*Context) ShouldBindYAML(obj any) (_ error) { return }

func (*Context) ShouldBindTOML(obj any) (_ error) { return }

func (*Context) ShouldBindPlain(obj any) (_ error) { return }

func (*Context) ShouldBindQuery(obj any) (_ error) { return }

func (*Context) ShouldBindHeader(obj any) (_ error) { return }

func (*Context) ShouldBindUri(obj any) (_ error) { return }

func (*Context) MustBindWith(obj any, b binding.Binding) (_ error) { return }

func (*Context) ShouldBindWith(obj any, b binding.Binding) (_ error) { return }

func (*Context) BindWith(obj any, b binding.Binding) (_ error) { return }

func (*Context) ShouldBindBodyWith(obj any, bb binding.BindingBody) (_ error) { return }

func (*Context) ShouldBindBodyWithJSON(obj any) (_ error) { return }

func (*Context) ShouldBindBodyWithXML(obj any) (_ error) { return }

func (*Context) ShouldBindBodyWithYAML(obj any) (_ error) { return }

func (*Context) ShouldBindBodyWithTOML(obj any) (_ error) { return }

func (*Context) ShouldBindBodyWithPlain(obj any) (_ error) { return }
