// Package basicauth holds just what model rows and tests name of github.com/gofiber/fiber/v3/middleware/basicauth.
package basicauth

import (
	fiber "github.com/gofiber/fiber/v3"
)

type Config struct {
}

func New(config ...Config) (_ fiber.Handler) { return }
