// Package logger holds just what model rows and tests name of github.com/gofiber/fiber/v3/middleware/logger.
package logger

import (
	fiber "github.com/gofiber/fiber/v3"
)

type Config struct {
}

func New(config ...Config) (_ fiber.Handler) { return }
