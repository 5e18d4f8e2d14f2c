// Package session holds just what model rows and tests name of github.com/labstack/echo-contrib/session.
package session

import (
	"github.com/gorilla/sessions"
	"github.com/labstack/echo/v4"
)

func Middleware(store sessions.Store) (_ echo.MiddlewareFunc) { return }
