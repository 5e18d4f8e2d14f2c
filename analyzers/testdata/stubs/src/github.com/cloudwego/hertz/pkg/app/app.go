// Package app holds just what model rows and tests name of github.com/cloudwego/hertz/pkg/app.
package app

import (
	"context"
	"io"
	"mime/multipart"

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

func (*RequestContext) DefaultQuery(key, defaultValue string) (_ string) { return }

func (*RequestContext) GetQuery(key string) (_ string, _ bool) { return }

func (*RequestContext) PostForm(key string) (_ string) { return }

func (*RequestContext) DefaultPostForm(key, defaultValue string) (_ string) { return }

func (*RequestContext) GetPostForm(key string) (_ string, _ bool) { return }

func (*RequestContext) FormValue(key string) (_ []byte) { return }

func (*RequestContext) Cookie(key string) (_ []byte) { return }

func (*RequestContext) PostFormArray(key string) (_ []string) { return }

func (*RequestContext) GetPostFormArray(key string) (_ []string, _ bool) { return }

func (*RequestContext) Body() (_ []byte, _ error) { return }

func (*RequestContext) GetRawData() (_ []byte) { return }

func (*RequestContext) RequestBodyStream() (_ io.Reader) { return }

func (*RequestContext) MultipartForm() (_ *multipart.Form, _ error) { return }

func (*RequestContext) Bind(obj interface{}) (_ error) { return }

func (*RequestContext) BindAndValidate(obj interface{}) (_ error) { return }

func (*RequestContext) BindByContentType(obj interface{}) (_ error) { return }

func (*RequestContext) BindForm(obj interface{}) (_ error) { return }

func (*RequestContext) BindHeader(obj interface{}) (_ error) { return }

func (*RequestContext) BindJSON(obj interface{}) (_ error) { return }

func (*RequestContext) BindPath(obj interface{}) (_ error) { return }

func (*RequestContext) BindProtobuf(obj interface{}) (_ error) { return }

func (*RequestContext) BindQuery(obj interface{}) (_ error) { return }
