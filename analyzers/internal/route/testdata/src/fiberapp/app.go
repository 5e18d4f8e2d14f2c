// Package fiberapp registers in the ways of fiber v2: what Use and Group add
// holds for all that is registered later below the prefix.
package fiberapp

import "github.com/gofiber/fiber/v2"

var users = map[string]string{}

func auth(c *fiber.Ctx) error {
	if _, ok := users[c.Get("U")]; !ok {
		return c.SendStatus(401)
	}
	return c.Next()
}

func abort(c *fiber.Ctx) error {
	if _, ok := users[c.Get("U")]; !ok {
		return fiber.NewError(401)
	}
	return c.Next()
}

func fake(c *fiber.Ctx) error { return c.Next() }

func h(c *fiber.Ctx) error { return c.SendString("ok") }

func main() {
	app := fiber.New()
	app.Get("/early", h) // want `^GET /early -> h via \[\] yes \[bodylimit\] unknown \[\]$`
	app.Use(fake)
	app.Post("/one", auth, h) // want `^POST /one -> h via \[fake auth\] yes \[authn bodylimit\] unknown \[\]$`
	app.Use("/in", abort)
	app.Get("/in/x", h)    // want `^GET /in/x -> h via \[fake abort\] yes \[authn bodylimit\] unknown \[\]$`
	app.Get("/outside", h) // want `^GET /outside -> h via \[fake\] yes \[bodylimit\] unknown \[\]$`
	g := app.Group("/g", auth)
	g.Get("/x", h)     // want `^GET /g/x -> h via \[fake auth\] yes \[authn bodylimit\] unknown \[\]$`
	app.Get("/g/y", h) // want `^GET /g/y -> h via \[fake auth\] yes \[authn bodylimit\] unknown \[\]$`
	g.Use(abort)
	g.Group("/deep").Add("PUT", "/z", h)      // want `^PUT /g/deep/z -> h via \[fake auth abort\] yes \[authn bodylimit\] unknown \[\]$`
	app.Group("api").Group("v1").Put("/z", h) // want `^PUT /api/v1/z -> h via \[fake\] yes \[bodylimit\] unknown \[\]$`
	app.Route("/r", func(r fiber.Router) {
		r.All("/all", h) // want `^ANY /r/all -> h via \[fake\] yes \[bodylimit\] unknown \[\]$`
	})
	sub := fiber.New()
	sub.Get("/s", auth, h) // want `^GET /sub/s -> h via \[fake auth\] yes \[authn bodylimit\] unknown \[\]$`
	app.Mount("/sub", sub)
	app.Static("/static", "./public") // want `^GET,HEAD /static\* -> github.com/gofiber/fiber.Router.Static via \[fake\] yes \[bodylimit\] unknown \[\]$`
	app.Listen(":8080")
}
