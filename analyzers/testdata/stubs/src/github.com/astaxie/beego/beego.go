// Package beego holds just what model rows and tests name of github.com/astaxie/beego.
package beego

import (
	"github.com/astaxie/beego/context"
	"net/url"
)

type Controller struct {
	Ctx *context.Context
}

func (*Controller) Abort(code string) {}

func (*Controller) CustomAbort(status int, body string) {}

func (*Controller) Redirect(url string, code int) {}

func (*Controller) Render() (_ error) { return }

func (*Controller) ServeFormatted(encoding ...bool) {}

func (*Controller) ServeJSON(encoding ...bool) {}

func (*Controller) ServeJSONP() {}

func (*Controller) ServeXML() {}

func (*Controller) ServeYAML() {}

func (*Controller) StopRun() {}

func (*Controller) GetString(key string, def ...string) (_ string) { return }

func (*Controller) GetStrings(key string, def ...[]string) (_ []string) { return }

func (*Controller) Input() (_ url.Values) { return }

func (*Controller) ParseForm(obj interface{}) (_ error) { return }
