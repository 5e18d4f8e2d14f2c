// Package humafiber holds just what model rows and tests name of github.com/danielgtaylor/huma/v2/adapters/humafiber.
package humafiber

import (
	huma "github.com/danielgtaylor/huma/v2"
	fiber "github.com/gofiber/fiber/v2"
)

func New(r *fiber.App, config huma.Config) (_ huma.API) { return }

func NewWithGroup(r *fiber.App, g fiber.Router, config huma.Config) (_ huma.API) { return }
