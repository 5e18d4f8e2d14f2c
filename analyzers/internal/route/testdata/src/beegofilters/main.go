// Package beegofilters serves what other packages have registered, behind
// filters of its own.
package beegofilters

import (
	"github.com/beego/beego/v2/server/web"
	"github.com/beego/beego/v2/server/web/context"
)

func every(ctx *context.Context) {}

func admin(ctx *context.Context) {}

func main() {
	web.InsertFilter("*", web.BeforeRouter, every)
	web.InsertFilter("/admin/*", web.BeforeRouter, admin)
	web.Run() // want `^ANY … -> .* via \[every admin\] .*unresolved$`
}
