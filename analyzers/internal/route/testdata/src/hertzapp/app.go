// Package hertzapp registers in the ways of hertz.
package hertzapp

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"
	"github.com/cloudwego/hertz/pkg/app/server"
)

var users = map[string]string{}

func auth(ctx context.Context, c *app.RequestContext) {
	if _, ok := users[string(c.GetHeader("U"))]; !ok {
		c.AbortWithStatus(401)
		return
	}
	c.Next(ctx)
}

func fake(ctx context.Context, c *app.RequestContext) { c.Next(ctx) }

func h(ctx context.Context, c *app.RequestContext) { c.String(200, "ok") }

func main() {
	s := server.Default()
	s.GET("/early", h) // want `^GET /early -> h via \[\] yes \[bodylimit\] unknown \[\]$`
	s.Use(fake)
	s.POST("/one", auth, h) // want `^POST /one -> h via \[fake auth\] yes \[authn bodylimit\] unknown \[\]$`
	g := s.Group("/g", auth)
	g.Any("x", h)                           // want `^ANY /g/x -> h via \[fake auth\] yes \[authn bodylimit\] unknown \[\]$`
	g.Handle("PUT", "/y/:id", h)            // want `^PUT /g/y/:id -> h via \[fake auth\] yes \[authn bodylimit\] unknown \[\]$`
	s.Group("api").Group("v1").PUT("/z", h) // want `^PUT /api/v1/z -> h via \[fake\] yes \[bodylimit\] unknown \[\]$`
	s.Spin()
}
