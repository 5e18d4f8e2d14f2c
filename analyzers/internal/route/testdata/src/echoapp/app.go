// Package echoapp registers in the ways of echo.
package echoapp

import "github.com/labstack/echo/v4"

var users = map[string]string{}

func auth(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if _, ok := users[c.Request().Header.Get("U")]; !ok {
			return echo.NewHTTPError(401)
		}
		return next(c)
	}
}

func h(c echo.Context) error { return c.NoContent(204) }

func main() {
	e := echo.New()
	e.GET("/open", h)       // want `^GET /open -> h via \[\] yes \[\] unknown \[\]$`
	e.POST("/one", h, auth) // want `^POST /one -> h via \[auth\] yes \[authn\] unknown \[\]$`
	g := e.Group("/g")
	g.GET("/two", h) // want `^GET /g/two -> h via \[\] yes \[\] unknown \[\]$`
	g.Use(auth)
	g.GET("/three", h)            // want `^GET /g/three -> h via \[auth\] yes \[authn\] unknown \[\]$`
	g.Group("/four").PUT("/x", h) // want `^PUT /g/four/x -> h via \[auth\] yes \[authn\] unknown \[\]$`
	e.Start(":8080")
}
