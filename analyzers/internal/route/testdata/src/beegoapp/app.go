// Package beegoapp registers in the ways of beego. A method that is named in a
// text, or in a comment, is a handler that is not known.
package beegoapp

import (
	"github.com/beego/beego/v2/server/web"
	"github.com/beego/beego/v2/server/web/context"
)

type users struct{ web.Controller }

func h(ctx *context.Context) {}

func filter(ctx *context.Context) {}

func main() {
	web.Router("/users", &users{}, "get:List;post:Create") // want `^ANY /users -> .* unknown \[.*authz.*\] unresolved$`
	web.Get("/typed", h)                                   // want `^GET /typed -> h via \[\] yes \[\] unknown \[\]$`
	web.AutoRouter(&users{})                               // want `^ANY /… -> .* unknown \[.*authz.*\] unresolved$`
	ns := web.NewNamespace("/v1",
		web.NSGet("/ns", h), // want `^GET /v1/ns -> h `
		web.NSNamespace("/deep",
			web.NSRouter("/c", &users{}, "get:List"), // want `^ANY /v1/deep/c -> .* unresolved$`
		),
	)
	web.AddNamespace(ns)
	web.InsertFilter("/admin/*", web.BeforeRouter, filter)
	web.Get("/admin/x", h) // want `^GET /admin/x -> h via \[filter\] yes \[\] unknown \[authn authz ratelimit bodylimit\]$`
	web.Run()
}
