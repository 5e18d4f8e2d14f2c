// Package humaecho holds just what model rows and tests name of github.com/danielgtaylor/huma/v2/adapters/humaecho.
package humaecho

import (
	huma "github.com/danielgtaylor/huma/v2"
	echo "github.com/labstack/echo/v4"
)

func New(r *echo.Echo, config huma.Config) (_ huma.API) { return }

func NewWithGroup(r *echo.Echo, g *echo.Group, config huma.Config) (_ huma.API) { return }
