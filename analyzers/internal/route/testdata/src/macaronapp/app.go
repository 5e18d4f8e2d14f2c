// Package macaronapp registers in the ways of macaron: a group's closure takes
// nothing, and the group's middleware stands behind it.
package macaronapp

import "gopkg.in/macaron.v1"

var users = map[string]string{}

func auth(ctx *macaron.Context) {
	if _, ok := users[ctx.Req.Request.Header.Get("U")]; !ok {
		ctx.Resp.WriteHeader(401)
		return
	}
	ctx.Next()
}

func h(ctx *macaron.Context) {}

func inner(m *macaron.Macaron) {
	m.Put("/y", h) // want `^PUT /g/deep/y -> h via \[auth\] `
}

func main() {
	m := macaron.New()
	m.Get("/open", h)       // want `^GET /open -> h via \[\] yes \[\] unknown \[\]$`
	m.Post("/one", auth, h) // want `^POST /one -> h via \[auth\] `
	m.Group("/g", func() {
		m.Get("/x", h) // want `^GET /g/x -> h via \[auth\] `
		m.Group("/deep", func() {
			inner(m)
		})
	}, auth)
	m.Get("/after", h)                 // want `^GET /after -> h via \[\] yes \[\] unknown \[\]$`
	m.Combo("/c").Get(h).Post(auth, h) // want `^GET /c -> h via \[\] yes \[\] unknown \[\]$` `^POST /c -> h via \[auth\] `
	m.Run()
}
