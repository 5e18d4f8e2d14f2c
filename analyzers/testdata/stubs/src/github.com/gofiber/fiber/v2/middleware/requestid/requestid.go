// Package requestid holds just what model rows and tests name of github.com/gofiber/fiber/v2/middleware/requestid.
package requestid

import (
	fiber "github.com/gofiber/fiber/v2"
)

type Config struct {
}

func New(config ...Config) (_ fiber.Handler) { return }
