// Package restful holds just what model rows and tests name of github.com/emicklei/go-restful/v3.
package restful

import (
	"net/http"
)

type FilterChain struct {
}

func (*FilterChain) ProcessFilter(request *Request, response *Response) {}

type Request struct {
}

type Response struct {
	http.ResponseWriter
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

type ServiceError struct {
}
