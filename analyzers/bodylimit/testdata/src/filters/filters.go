// Package filters has filters that read the body before any controller does.
package filters

import (
	"bytes"
	"io"
	"net/http"

	"github.com/beego/beego/v2/server/web"
	"github.com/beego/beego/v2/server/web/context"
)

func keep(ctx *context.Context) {
	body, err := io.ReadAll(ctx.Request.Body)
	if err != nil {
		return
	}
	ctx.Request.Body = io.NopCloser(bytes.NewReader(body))
}

func kept(ctx *context.Context) {
	body, err := io.ReadAll(http.MaxBytesReader(ctx.ResponseWriter, ctx.Request.Body, 1<<20))
	if err != nil {
		return
	}
	ctx.Request.Body = io.NopCloser(bytes.NewReader(body))
}

func main() {
	web.InsertFilter("*", web.BeforeRouter, keep)
	web.InsertFilter("*", web.BeforeRouter, kept)
	web.Run() // want `middleware reads the body whole by io.ReadAll \(.*filters.go:14\)`
}

// Where the body is bounded there is nothing to tell.
func fixed() {
	s := &web.HttpServer{}
	s.InsertFilter("*", web.BeforeRouter, kept)
	s.Get("/", func(ctx *context.Context) {})
	s.Run("")
}
