// Package web holds just what model rows and tests name of github.com/beego/beego/v2/server/web.
package web

import (
	"github.com/beego/beego/v2/server/web/context"
)

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
