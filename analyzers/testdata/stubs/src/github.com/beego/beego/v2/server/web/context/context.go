// Package context holds just what model rows and tests name of github.com/beego/beego/v2/server/web/context.
package context

import (
	"net/http"

	"google.golang.org/protobuf/proto"
)

type BeegoInput struct {
	RequestBody []byte
}

func (*BeegoInput) Header(key string) (_ string) { return }

type BeegoOutput struct {
}

func (*BeegoOutput) Body(content []byte) (_ error) { return }

func (*BeegoOutput) Download(file string, filename ...string) {}

func (*BeegoOutput) JSON(data interface{}, hasIndent bool, encoding bool) (_ error) { return }

func (*BeegoOutput) JSONP(data interface{}, hasIndent bool) (_ error) { return }

func (*BeegoOutput) Proto(data proto.Message) (_ error) { return }

func (*BeegoOutput) ServeFormatted(data interface{}, hasIndent bool, hasEncode ...bool) (_ error) {
	return
}

func (*BeegoOutput) SetStatus(status int) {}

func (*BeegoOutput) XML(data interface{}, hasIndent bool) (_ error) { return }

func (*BeegoOutput) YAML(data interface{}) (_ error) { return }

type Context struct {
	Input  *BeegoInput
	Output *BeegoOutput

	Request        *http.Request
	ResponseWriter *Response
}

type Response struct{ http.ResponseWriter }

func (*Context) Abort(status int, body string) {}

func (*Context) JSONResp(data interface{}) (_ error) { return }

func (*Context) ProtoResp(data proto.Message) (_ error) { return }

func (*Context) Redirect(status int, localurl string) {}

func (*Context) Resp(data interface{}) (_ error) { return }

func (*Context) WriteString(content string) {}

func (*Context) XMLResp(data interface{}) (_ error) { return }

func (*Context) YamlResp(data interface{}) (_ error) { return }

func (*BeegoInput) Param(key string) (_ string) { return }

func (*BeegoInput) Query(key string) (_ string) { return }

func (*BeegoInput) Cookie(key string) (_ string) { return }

func (*BeegoInput) Params() (_ map[string]string) { return }
