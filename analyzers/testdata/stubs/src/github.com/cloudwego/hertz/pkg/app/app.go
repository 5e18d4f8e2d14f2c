// Package app holds just what model rows and tests name of github.com/cloudwego/hertz/pkg/app.
package app

import (
	"context"
	"io"

	"github.com/cloudwego/hertz/pkg/app/server/render"
	"github.com/cloudwego/hertz/pkg/common/errors"
)

type FS struct {
}

type HandlerFunc func(c context.Context, ctx *RequestContext)

type RequestContext struct {
}

func (*RequestContext) Abort() {}

func (*RequestContext) AbortWithError(code int, err error) (_ *errors.Error) { return }

func (*RequestContext) AbortWithMsg(msg string, statusCode int) {}

func (*RequestContext) AbortWithStatus(code int) {}

func (*RequestContext) AbortWithStatusJSON(code int, jsonObj interface{}) {}

func (*RequestContext) Data(code int, contentType string, data []byte) {}

func (*RequestContext) File(filepath string) {}

func (*RequestContext) FileAttachment(filepath string, filename string) {}

func (*RequestContext) FileFromFS(filepath string, fs *FS) {}

func (*RequestContext) GetHeader(key string) (_ []byte) { return }

func (*RequestContext) HTML(code int, name string, obj interface{}) {}

func (*RequestContext) IndentedJSON(code int, obj interface{}) {}

func (*RequestContext) IsAborted() (_ bool) { return }

func (*RequestContext) JSON(code int, obj interface{}) {}

func (*RequestContext) Next(c context.Context) {}

func (*RequestContext) NotFound() {}

func (*RequestContext) NotModified() {}

func (*RequestContext) Param(key string) (_ string) { return }

func (*RequestContext) ProtoBuf(code int, obj interface{}) {}

func (*RequestContext) PureJSON(code int, obj interface{}) {}

func (*RequestContext) Query(key string) (_ string) { return }

func (*RequestContext) Redirect(statusCode int, uri []byte) {}

func (*RequestContext) Render(code int, r render.Render) {}

func (*RequestContext) SetBodyStream(bodyStream io.Reader, bodySize int) {}

func (*RequestContext) SetBodyString(body string) {}

func (*RequestContext) SetStatusCode(statusCode int) {}

func (*RequestContext) Status(code int) {}

func (*RequestContext) String(code int, format string, values ...interface{}) {}

func (*RequestContext) Write(p []byte) (_ int, _ error) { return }

func (*RequestContext) WriteString(s string) (_ int, _ error) { return }

func (*RequestContext) XML(code int, obj interface{}) {}
