// Package frameworks holds handlers of gin and fiber.
package frameworks

import (
	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
)

func ginOpen(c *gin.Context) {
	switch c.Request.Method { // want `this switch acts on GET, POST and has no default: any other method gets an empty 200`
	case "GET":
		c.JSON(200, "value")
	case "POST":
		c.JSON(201, "made")
	}
}

func ginVerbs(c *gin.Context) {
	switch c.Request.Method {
	case "GET":
		c.JSON(200, "value")
	case "POST":
		c.JSON(201, "made")
	}
}

func Routes(e *gin.Engine) {
	e.Any("/open", ginOpen)
	e.GET("/verbs", ginVerbs)
	e.POST("/verbs", ginVerbs)
}

func Fiber(c *fiber.Ctx) error {
	switch c.Method() { // want `this switch acts on GET, POST and has no default`
	case "GET":
		return c.SendString("value")
	case "POST":
		return c.SendStatus(201)
	}
	return nil
}

func FiberFixed(c *fiber.Ctx) error {
	switch c.Method() {
	case "GET":
		return c.SendString("value")
	case "POST":
		return c.SendStatus(201)
	}
	return c.SendStatus(405)
}
