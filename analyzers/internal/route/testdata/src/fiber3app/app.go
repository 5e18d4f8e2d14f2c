// Package fiber3app registers in the ways of fiber v3.
package fiber3app

import (
	"github.com/gofiber/fiber/v3"
	"github.com/gofiber/fiber/v3/middleware/keyauth"
)

var users = map[string]string{}

func auth(c fiber.Ctx) error {
	if _, ok := users[c.Get("U")]; !ok {
		return c.SendStatus(401)
	}
	return c.Next()
}

func h(c fiber.Ctx) error { return c.SendString("ok") }

func main() {
	app := fiber.New()
	app.Post("/one", auth, h)                     // want `^POST /one -> h via \[auth\] yes \[authn bodylimit\] unknown \[\]$`
	app.Add([]string{"GET", "PUT"}, "/two", h)    // want `^GET,PUT /two -> h via \[\] yes \[bodylimit\] unknown \[\]$`
	app.RouteChain("/chain").Get(h).Post(auth, h) // want `^GET /chain -> h via \[\] yes \[bodylimit\] unknown \[\]$` `^POST /chain -> h via \[auth\] yes \[authn bodylimit\] unknown \[\]$`
	app.Use([]string{"/k", "/l"}, keyauth.New(keyauth.Config{}))
	app.Get("/l/x", h) // want `^GET /l/x -> h via \[github.com/gofiber/fiber/middleware/keyauth.New\] yes \[authn bodylimit\] unknown \[\]$`
	app.Get("/m/x", h) // want `^GET /m/x -> h via \[\] yes \[bodylimit\] unknown \[\]$`
	sub := fiber.New()
	sub.Get("/s", h) // want `^GET /k/sub/s -> h via \[github.com/gofiber/fiber/middleware/keyauth.New\] yes \[authn bodylimit\] unknown \[\]$`
	app.Use("/k/sub", sub)
	app.Listen(":8080")
}
