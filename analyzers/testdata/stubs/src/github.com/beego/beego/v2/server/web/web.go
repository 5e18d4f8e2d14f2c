// Package web holds just what model rows and tests name of github.com/beego/beego/v2/server/web.
package web

import (
	"net/http"
	"net/url"

	"github.com/beego/beego/v2/server/web/context"
)

func AddNamespace(nl ...*Namespace) {}

func Any(rootpath string, f HandleFunc) (_ *HttpServer) { return }

func AutoPrefix(prefix string, c ControllerInterface) (_ *HttpServer) { return }

func AutoRouter(c ControllerInterface) (_ *HttpServer) { return }

var BeeApp *HttpServer

const BeforeRouter = 1

type Controller struct {
	Ctx *context.Context
}

func (*Controller) Abort(code string) {}

func (*Controller) CustomAbort(status int, body string) {}

func (*Controller) JSONResp(data interface{}) (_ error) { return }

func (*Controller) Redirect(url string, code int) {}

func (*Controller) Render() (_ error) { return }

func (*Controller) Resp(data interface{}) (_ error) { return }

func (*Controller) ServeFormatted(encoding ...bool) (_ error) { return }

func (*Controller) ServeJSON(encoding ...bool) (_ error) { return }

func (*Controller) ServeJSONP() (_ error) { return }

func (*Controller) ServeXML() (_ error) { return }

func (*Controller) ServeYAML() (_ error) { return }

func (*Controller) StopRun() {}

func (*Controller) XMLResp(data interface{}) (_ error) { return }

func (*Controller) YamlResp(data interface{}) (_ error) { return }

type ControllerInterface interface {
}

func CtrlAny(rootpath string, f interface{}) {}

func CtrlDelete(rootpath string, f interface{}) {}

func CtrlGet(rootpath string, f interface{}) {}

func CtrlHead(rootpath string, f interface{}) {}

func CtrlOptions(rootpath string, f interface{}) {}

func CtrlPatch(rootpath string, f interface{}) {}

func CtrlPost(rootpath string, f interface{}) {}

func CtrlPut(rootpath string, f interface{}) {}

func Delete(rootpath string, f HandleFunc) (_ *HttpServer) { return }

type FilterChain func(next FilterFunc) FilterFunc

type FilterFunc = HandleFunc

type FilterOpt func(opts *filterOpts)

func Get(rootpath string, f HandleFunc) (_ *HttpServer) { return }

type HandleFunc func(ctx *context.Context)

func Handler(rootpath string, h http.Handler, options ...interface{}) (_ *HttpServer) { return }

func Head(rootpath string, f HandleFunc) (_ *HttpServer) { return }

type HttpServer struct {
}

func (*HttpServer) Any(rootpath string, f HandleFunc) (_ *HttpServer) { return }

func (*HttpServer) AutoPrefix(prefix string, c ControllerInterface) (_ *HttpServer) { return }

func (*HttpServer) AutoRouter(c ControllerInterface) (_ *HttpServer) { return }

func (*HttpServer) CtrlAny(rootpath string, f interface{}) (_ *HttpServer) { return }

func (*HttpServer) CtrlDelete(rootpath string, f interface{}) (_ *HttpServer) { return }

func (*HttpServer) CtrlGet(rootpath string, f interface{}) (_ *HttpServer) { return }

func (*HttpServer) CtrlHead(rootpath string, f interface{}) (_ *HttpServer) { return }

func (*HttpServer) CtrlOptions(rootpath string, f interface{}) (_ *HttpServer) { return }

func (*HttpServer) CtrlPatch(rootpath string, f interface{}) (_ *HttpServer) { return }

func (*HttpServer) CtrlPost(rootpath string, f interface{}) (_ *HttpServer) { return }

func (*HttpServer) CtrlPut(rootpath string, f interface{}) (_ *HttpServer) { return }

func (*HttpServer) Delete(rootpath string, f HandleFunc) (_ *HttpServer) { return }

func (*HttpServer) Get(rootpath string, f HandleFunc) (_ *HttpServer) { return }

func (*HttpServer) Handler(rootpath string, h http.Handler, options ...interface{}) (_ *HttpServer) {
	return
}

func (*HttpServer) Head(rootpath string, f HandleFunc) (_ *HttpServer) { return }

func (*HttpServer) Include(cList ...ControllerInterface) (_ *HttpServer) { return }

func (*HttpServer) InsertFilter(pattern string, pos int, filter FilterFunc, opts ...FilterOpt) (_ *HttpServer) {
	return
}

func (*HttpServer) InsertFilterChain(pattern string, filterChain FilterChain, opts ...FilterOpt) (_ *HttpServer) {
	return
}

func (*HttpServer) Options(rootpath string, f HandleFunc) (_ *HttpServer) { return }

func (*HttpServer) Patch(rootpath string, f HandleFunc) (_ *HttpServer) { return }

func (*HttpServer) Post(rootpath string, f HandleFunc) (_ *HttpServer) { return }

func (*HttpServer) Put(rootpath string, f HandleFunc) (_ *HttpServer) { return }

func (*HttpServer) RESTRouter(rootpath string, c ControllerInterface) (_ *HttpServer) { return }

func (*HttpServer) Router(rootPath string, c ControllerInterface, mappingMethods ...string) (_ *HttpServer) {
	return
}

func (*HttpServer) Run(addr string, mws ...MiddleWare) {}

func Include(cList ...ControllerInterface) (_ *HttpServer) { return }

func InsertFilter(pattern string, pos int, filter FilterFunc, opts ...FilterOpt) (_ *HttpServer) {
	return
}

func InsertFilterChain(pattern string, filterChain FilterChain, opts ...FilterOpt) (_ *HttpServer) {
	return
}

type LinkNamespace func(*Namespace)

type MiddleWare func(http.Handler) http.Handler

func NSAfter(filterList ...FilterFunc) (_ LinkNamespace) { return }

func NSAny(rootpath string, f HandleFunc) (_ LinkNamespace) { return }

func NSAutoRouter(c ControllerInterface) (_ LinkNamespace) { return }

func NSBefore(filterList ...FilterFunc) (_ LinkNamespace) { return }

func NSCond(cond namespaceCond) (_ LinkNamespace) { return }

func NSCtrlAny(rootpath string, f interface{}) (_ LinkNamespace) { return }

func NSCtrlDelete(rootpath string, f interface{}) (_ LinkNamespace) { return }

func NSCtrlGet(rootpath string, f interface{}) (_ LinkNamespace) { return }

func NSCtrlHead(rootpath string, f interface{}) (_ LinkNamespace) { return }

func NSCtrlOptions(rootpath string, f interface{}) (_ LinkNamespace) { return }

func NSCtrlPatch(rootpath string, f interface{}) (_ LinkNamespace) { return }

func NSCtrlPost(rootpath string, f interface{}) (_ LinkNamespace) { return }

func NSCtrlPut(rootpath string, f interface{}) (_ LinkNamespace) { return }

func NSDelete(rootpath string, f HandleFunc) (_ LinkNamespace) { return }

func NSGet(rootpath string, f HandleFunc) (_ LinkNamespace) { return }

func NSHandler(rootpath string, h http.Handler) (_ LinkNamespace) { return }

func NSHead(rootpath string, f HandleFunc) (_ LinkNamespace) { return }

func NSInclude(cList ...ControllerInterface) (_ LinkNamespace) { return }

func NSNamespace(prefix string, params ...LinkNamespace) (_ LinkNamespace) { return }

func NSOptions(rootpath string, f HandleFunc) (_ LinkNamespace) { return }

func NSPatch(rootpath string, f HandleFunc) (_ LinkNamespace) { return }

func NSPost(rootpath string, f HandleFunc) (_ LinkNamespace) { return }

func NSPut(rootpath string, f HandleFunc) (_ LinkNamespace) { return }

func NSRouter(rootpath string, c ControllerInterface, mappingMethods ...string) (_ LinkNamespace) {
	return
}

type Namespace struct {
}

func (*Namespace) Any(rootpath string, f HandleFunc) (_ *Namespace) { return }

func (*Namespace) AutoPrefix(prefix string, c ControllerInterface) (_ *Namespace) { return }

func (*Namespace) AutoRouter(c ControllerInterface) (_ *Namespace) { return }

func (*Namespace) CtrlAny(rootpath string, f interface{}) (_ *Namespace) { return }

func (*Namespace) CtrlDelete(rootpath string, f interface{}) (_ *Namespace) { return }

func (*Namespace) CtrlGet(rootpath string, f interface{}) (_ *Namespace) { return }

func (*Namespace) CtrlHead(rootpath string, f interface{}) (_ *Namespace) { return }

func (*Namespace) CtrlOptions(rootpath string, f interface{}) (_ *Namespace) { return }

func (*Namespace) CtrlPatch(rootpath string, f interface{}) (_ *Namespace) { return }

func (*Namespace) CtrlPost(rootpath string, f interface{}) (_ *Namespace) { return }

func (*Namespace) CtrlPut(rootpath string, f interface{}) (_ *Namespace) { return }

func (*Namespace) Delete(rootpath string, f HandleFunc) (_ *Namespace) { return }

func (*Namespace) Filter(action string, filter ...FilterFunc) (_ *Namespace) { return }

func (*Namespace) Get(rootpath string, f HandleFunc) (_ *Namespace) { return }

func (*Namespace) Handler(rootpath string, h http.Handler) (_ *Namespace) { return }

func (*Namespace) Head(rootpath string, f HandleFunc) (_ *Namespace) { return }

func (*Namespace) Include(cList ...ControllerInterface) (_ *Namespace) { return }

func (*Namespace) Namespace(ns ...*Namespace) (_ *Namespace) { return }

func (*Namespace) Options(rootpath string, f HandleFunc) (_ *Namespace) { return }

func (*Namespace) Patch(rootpath string, f HandleFunc) (_ *Namespace) { return }

func (*Namespace) Post(rootpath string, f HandleFunc) (_ *Namespace) { return }

func (*Namespace) Put(rootpath string, f HandleFunc) (_ *Namespace) { return }

func (*Namespace) Router(rootpath string, c ControllerInterface, mappingMethods ...string) (_ *Namespace) {
	return
}

func NewNamespace(prefix string, params ...LinkNamespace) (_ *Namespace) { return }

func Options(rootpath string, f HandleFunc) (_ *HttpServer) { return }

func Patch(rootpath string, f HandleFunc) (_ *HttpServer) { return }

func Post(rootpath string, f HandleFunc) (_ *HttpServer) { return }

func Put(rootpath string, f HandleFunc) (_ *HttpServer) { return }

func RESTRouter(rootpath string, c ControllerInterface) (_ *HttpServer) { return }

func Router(rootpath string, c ControllerInterface, mappingMethods ...string) (_ *HttpServer) { return }

func Run(params ...string) {}

func RunWithMiddleWares(addr string, mws ...MiddleWare) {}

type filterOpts struct {
}

type namespaceCond func(*context.Context) bool

func (*Controller) GetString(key string, def ...string) (_ string) { return }

func (*Controller) GetStrings(key string, def ...[]string) (_ []string) { return }

func (*Controller) Input() (_ url.Values, _ error) { return }

func (*Controller) ParseForm(obj interface{}) (_ error) { return }

func (*Controller) Bind(obj interface{}) (_ error) { return }

func (*Controller) BindForm(obj interface{}) (_ error) { return }

func (*Controller) BindJSON(obj interface{}) (_ error) { return }

func (*Controller) BindXML(obj interface{}) (_ error) { return }

func (*Controller) BindYAML(obj interface{}) (_ error) { return }
func (*Controller) XSRFToken() (_ string)              { return }
