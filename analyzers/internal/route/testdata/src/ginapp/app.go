// Package ginapp registers in the ways of gin.
package ginapp

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

type checker interface{ IsAdmin(user string) bool }

type auth struct{ c checker }

func (a *auth) RequireAdmin(c *gin.Context) {
	if !a.c.IsAdmin(c.GetHeader("U")) {
		c.AbortWithStatus(403)
		return
	}
	c.Next()
}

// implicit goes on by not aborting.
func (a *auth) implicit(c *gin.Context) {
	if !a.c.IsAdmin(c.GetHeader("U")) {
		c.AbortWithStatus(403)
	}
}

// forgets to abort.
func (a *auth) forgets(c *gin.Context) {
	if !a.c.IsAdmin(c.GetHeader("U")) {
		c.JSON(403, nil)
		return
	}
	c.Next()
}

func (a *auth) helper(c *gin.Context) {
	if !a.c.IsAdmin(c.GetHeader("U")) {
		c.Abort()
	}
}

// viaHelper tests whether its helper stopped the chain.
func (a *auth) viaHelper(c *gin.Context) {
	a.helper(c)
	if c.IsAborted() {
		return
	}
	c.Next()
}

func h(c *gin.Context) { c.JSON(200, nil) }

func logger(c *gin.Context) { c.Next() }

func main() {
	a := &auth{}
	r := gin.New()
	r.Use(logger)
	r.GET("/open", h)                 // want `^GET /open -> h via \[logger\] yes \[\] unknown \[\]$`
	r.POST("/one", a.RequireAdmin, h) // want `^POST /one -> h via \[logger auth.RequireAdmin\] yes \[authz\] unknown \[\]$`
	g := r.Group("/g", a.implicit)
	{
		g.GET("/two", h) // want `^GET /g/two -> h via \[logger auth.implicit\] yes \[authz\] unknown \[\]$`
	}
	r.GET("/three", a.forgets, h)  // want `^GET /three -> h via \[logger auth.forgets\] yes \[\] unknown \[\]$`
	r.GET("/four", a.viaHelper, h) // want `^GET /four -> h via \[logger auth.viaHelper\] yes \[authz\] unknown \[\]$`
	r.Use(a.RequireAdmin)
	r.GET("/late", h) // want `^GET /late -> h via \[logger auth.RequireAdmin\] yes \[authz\] unknown \[\]$`
	inner := r.Group("api").Group("v1")
	inner.GET("five", h) // want `^GET /api/v1/five -> h via \[logger auth.RequireAdmin\] yes \[authz\] unknown \[\]$`
	r.Run()
}

// asHandler: over clear text an engine serves HTTP/2 by a handler of its own.
func asHandler() {
	a := &auth{}
	r := gin.New()
	r.GET("/five", h)                 // want `^GET /five -> h via \[github.com/gin-gonic/gin.Engine.Handler\] yes \[\] unknown \[\]$`
	r.POST("/six", a.RequireAdmin, h) // want `^POST /six -> h via \[github.com/gin-gonic/gin.Engine.Handler auth.RequireAdmin\] yes \[authz\] unknown \[\]$`
	http.ListenAndServe(":8080", r.Handler())
}
