// Package fiberapp is a small service on fiber.
package fiberapp

import (
	"github.com/gofiber/fiber/v2"

	"github.com/credvet/credvet/testdata/routers/trace"
)

// New makes the service.
func New() *fiber.App {
	app := fiber.New(fiber.Config{DisableStartupMessage: true})
	app.Get("/early", list) // before Use: without its middleware
	app.Use(logger)
	app.Post("/login", limit(3), login)
	api := app.Group("/api", authenticate)
	api.Get("/users", list)
	app.Get("/api/beside", list) // the group's middleware holds for its prefix
	api.Use("/secret", owner)
	api.Put("/secret/:id", update)
	api.Put("/open/:id", update)
	api.Route("/route", func(r fiber.Router) {
		r.Use(owner)
		r.Get("/x", list)
		r.Delete("/y", limit(1), remove)
	})
	sub := fiber.New()
	sub.Use(owner)
	sub.Post("/made", create)
	app.Mount("/sub", sub)
	for _, verb := range []string{"PUT", "DELETE"} {
		app.Add(verb, "/verbs", list)
	}
	return app
}

// Run serves.
func Run() error { return New().Listen(":8080") }

func logger(c *fiber.Ctx) error       { trace.Pass("logger"); return c.Next() }
func authenticate(c *fiber.Ctx) error { trace.Pass("authenticate"); return c.Next() }
func owner(c *fiber.Ctx) error        { trace.Pass("owner"); return c.Next() }

func limit(int) fiber.Handler {
	return func(c *fiber.Ctx) error { trace.Pass("limit"); return c.Next() }
}

func login(*fiber.Ctx) error  { trace.Pass("login"); return nil }
func list(*fiber.Ctx) error   { trace.Pass("list"); return nil }
func create(*fiber.Ctx) error { trace.Pass("create"); return nil }
func update(*fiber.Ctx) error { trace.Pass("update"); return nil }
func remove(*fiber.Ctx) error { trace.Pass("remove"); return nil }
