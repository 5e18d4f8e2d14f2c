// Package restful holds just what model rows and tests name of github.com/emicklei/go-restful/v3.
package restful

import (
	"net/http"
)

func Add(service *WebService) {}

type Container struct {
}

func (*Container) Add(service *WebService) (_ *Container) { return }

func (*Container) Filter(filter FilterFunction) {}

func (*Container) Handle(pattern string, handler http.Handler) {}

func (*Container) HandleWithFilter(pattern string, handler http.Handler) {}

func (*Container) ServeHTTP(httpWriter http.ResponseWriter, httpRequest *http.Request) {}

var DefaultContainer *Container

func Filter(filter FilterFunction) {}

type FilterChain struct {
}

func (*FilterChain) ProcessFilter(request *Request, response *Response) {}

type FilterFunction func(*Request, *Response, *FilterChain)

type Header struct {
}

func NewContainer() (_ *Container) { return }

type Parameter struct {
}

type Request struct {
	Request *http.Request
}

func (*Request) HeaderParameter(name string) (_ string) { return }

func (*Request) PathParameter(name string) (_ string) { return }

type Response struct {
}

func (*Response) Write(bytes []byte) (_ int, _ error) { return }

func (*Response) WriteAsJson(value interface{}) (_ error) { return }

func (*Response) WriteAsXml(value interface{}) (_ error) { return }

func (*Response) WriteEntity(value interface{}) (_ error) { return }

func (*Response) WriteError(httpStatus int, err error) (_ error) { return }

func (*Response) WriteErrorString(httpStatus int, errorReason string) (_ error) { return }

func (*Response) WriteHeader(httpStatus int) {}

func (*Response) WriteHeaderAndEntity(status int, value interface{}) (_ error) { return }

func (*Response) WriteHeaderAndJson(status int, value interface{}, contentType string) (_ error) {
	return
}

func (*Response) WriteHeaderAndXml(status int, value interface{}) (_ error) { return }

func (*Response) WriteJson(value interface{}, contentType string) (_ error) { return }

func (*Response) WriteServiceError(httpStatus int, err ServiceError) (_ error) { return }

type RouteBuilder struct {
}

func (*RouteBuilder) AddExtension(key string, value interface{}) (_ *RouteBuilder) { return }

func (*RouteBuilder) AllowedMethodsWithoutContentType(methods []string) (_ *RouteBuilder) { return }

func (*RouteBuilder) Consumes(mimeTypes ...string) (_ *RouteBuilder) { return }

func (*RouteBuilder) ContentEncodingEnabled(enabled bool) (_ *RouteBuilder) { return }

func (*RouteBuilder) DefaultReturns(message string, model interface{}) (_ *RouteBuilder) { return }

func (*RouteBuilder) Deprecate() (_ *RouteBuilder) { return }

func (*RouteBuilder) Do(oneArgBlocks ...func(*RouteBuilder)) (_ *RouteBuilder) { return }

func (*RouteBuilder) Doc(documentation string) (_ *RouteBuilder) { return }

func (*RouteBuilder) Filter(filter FilterFunction) (_ *RouteBuilder) { return }

func (*RouteBuilder) If(condition RouteSelectionConditionFunction) (_ *RouteBuilder) { return }

func (*RouteBuilder) Metadata(key string, value interface{}) (_ *RouteBuilder) { return }

func (*RouteBuilder) Method(method string) (_ *RouteBuilder) { return }

func (*RouteBuilder) Notes(notes string) (_ *RouteBuilder) { return }

func (*RouteBuilder) Operation(name string) (_ *RouteBuilder) { return }

func (*RouteBuilder) Param(parameter *Parameter) (_ *RouteBuilder) { return }

func (*RouteBuilder) Path(subPath string) (_ *RouteBuilder) { return }

func (*RouteBuilder) Produces(mimeTypes ...string) (_ *RouteBuilder) { return }

func (*RouteBuilder) Reads(sample interface{}, optionalDescription ...string) (_ *RouteBuilder) {
	return
}

func (*RouteBuilder) Returns(code int, message string, model interface{}) (_ *RouteBuilder) { return }

func (*RouteBuilder) ReturnsError(code int, message string, model interface{}) (_ *RouteBuilder) {
	return
}

func (*RouteBuilder) ReturnsWithHeaders(code int, message string, model interface{}, headers map[string]Header) (_ *RouteBuilder) {
	return
}

func (*RouteBuilder) To(function RouteFunction) (_ *RouteBuilder) { return }

func (*RouteBuilder) Writes(samples ...interface{}) (_ *RouteBuilder) { return }

type RouteFunction func(*Request, *Response)

type RouteSelectionConditionFunction func(httpRequest *http.Request) bool

type ServiceError struct {
}

type TypeNameHandleFunction func(sample interface{}) string

type WebService struct {
}

func (*WebService) ApiVersion(apiVersion string) (_ *WebService) { return }

func (*WebService) Consumes(accepts ...string) (_ *WebService) { return }

func (*WebService) DELETE(subPath string) (_ *RouteBuilder) { return }

func (*WebService) Doc(plainText string) (_ *WebService) { return }

func (*WebService) Filter(filter FilterFunction) (_ *WebService) { return }

func (*WebService) GET(subPath string) (_ *RouteBuilder) { return }

func (*WebService) HEAD(subPath string) (_ *RouteBuilder) { return }

func (*WebService) Method(httpMethod string) (_ *RouteBuilder) { return }

func (*WebService) OPTIONS(subPath string) (_ *RouteBuilder) { return }

func (*WebService) PATCH(subPath string) (_ *RouteBuilder) { return }

func (*WebService) POST(subPath string) (_ *RouteBuilder) { return }

func (*WebService) PUT(subPath string) (_ *RouteBuilder) { return }

func (*WebService) Param(parameter *Parameter) (_ *WebService) { return }

func (*WebService) Path(root string) (_ *WebService) { return }

func (*WebService) Produces(contentTypes ...string) (_ *WebService) { return }

func (*WebService) Route(builder *RouteBuilder) (_ *WebService) { return }

func (*WebService) TypeNameHandler(handler TypeNameHandleFunction) (_ *WebService) { return }

func (*Request) PathParameters() (_ map[string]string) { return }

func (*Request) QueryParameter(name string) (_ string) { return }

func (*Request) QueryParameters(name string) (_ []string) { return }

func (*Request) BodyParameter(name string) (_ string, _ error) { return }

func (*Request) ReadEntity(entityPointer interface{}) (_ error) { return }
