// Package keyauth holds just what model rows and tests name of github.com/gofiber/fiber/v3/middleware/keyauth.
package keyauth

import (
	fiber "github.com/gofiber/fiber/v3"
)

type Config struct {
}

func New(config ...Config) (_ fiber.Handler) { return }
