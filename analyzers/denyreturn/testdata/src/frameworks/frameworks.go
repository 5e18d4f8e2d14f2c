// Package frameworks holds handlers of gin, echo and beego.
package frameworks

import (
	"database/sql"

	"github.com/beego/beego/v2/server/web"
	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"
)

type store struct{ db *sql.DB }

func (s *store) Activate() { s.db.Exec("update repo set active = 1") }

func (s *store) post(c *gin.Context) {
	if c.Param("id") == "" {
		c.String(403, "no") // want `Context.String refuses the request with 403, but control flows on to frameworks.store.Activate`
	}
	s.Activate()
	c.JSON(200, "active")
}

// Abort stops the handlers behind, not this one.
func (s *store) abort(c *gin.Context) {
	if c.Param("id") == "" {
		c.AbortWithStatus(403) // want `Context.AbortWithStatus refuses the request with 403, but control flows on to frameworks.store.Activate`
	}
	s.Activate()
}

func aborted(c *gin.Context) {
	if c.Param("id") == "" {
		c.AbortWithStatus(403)
	}
	c.Next() // stopped
}

func abortedLater(c *gin.Context) {
	if c.Param("id") == "" {
		c.JSON(403, "no")
		c.Abort()
	}
	c.Next()
}

func check(c *gin.Context) {
	if c.Param("id") == "" {
		c.AbortWithStatusJSON(403, "no")
	}
}

func (s *store) asked(c *gin.Context) {
	check(c)
	if c.IsAborted() {
		return
	}
	s.Activate()
}

func (s *store) notAsked(c *gin.Context) {
	check(c) // want `frameworks.check may refuse the request with 403 and does not tell its caller: control flows on to frameworks.store.Activate`
	s.Activate()
}

func (s *store) echo(c echo.Context) error {
	if s.db == nil {
		c.NoContent(503) // want `Context.NoContent refuses the request with 503, but control flows on to frameworks.store.Activate`
	}
	s.Activate()
	return c.JSON(200, "active")
}

func (s *store) echoReturns(c echo.Context) error {
	if s.db == nil {
		return c.NoContent(503)
	}
	s.Activate()
	return c.JSON(200, "active")
}

func echoMiddleware(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if next == nil {
			c.NoContent(401) // want `Context.NoContent refuses the request with 401, but control flows on to the next handler`
		}
		return next(c)
	}
}

type controller struct {
	web.Controller
	store *store
}

// CustomAbort panics.
func (c *controller) Login() {
	if c.Data == nil {
		c.CustomAbort(401, "who?")
	}
	c.store.Activate()
}

// CheckError answers an error, and then panics.
func (c *controller) CheckError(err error) {
	if err == nil {
		return
	}
	c.ResponseError(err.Error())
	c.StopRun()
}

func (c *controller) Save() {
	c.CheckError(c.store.db.Ping())
	c.store.Activate()
	c.Data["json"] = "saved"
	c.ServeJSON()
}

// NoteError answers an error.
func (c *controller) NoteError(err error) {
	if err == nil {
		return
	}
	c.ResponseError(err.Error())
}

func (c *controller) Note() {
	c.NoteError(c.store.db.Ping()) // want `frameworks.controller.NoteError may refuse the request and does not tell its caller`
	c.Data["json"] = "noted"
	c.ServeJSON()
}

// ResponseError writes an answer and does not stop.
func (c *controller) ResponseError(text string) {
	c.Data["json"] = text
	c.ServeJSON()
}

func (c *controller) Info() {
	if c.Data == nil {
		c.ResponseError("not authorized") // want `frameworks.controller.ResponseError refuses the request, but control flows on to a second answer by Controller.ServeJSON`
	}
	c.Data["json"] = "info"
	c.ServeJSON()
}

type detector struct {
	kind int
	on   bool
}

// respond has always handled the request, if not always by an answer.
func (d *detector) respond(c *gin.Context) bool {
	switch d.kind {
	case 1:
		c.String(403, "no")
	case 2:
		c.String(404, "nothing here")
	}
	return true
}

func (d *detector) attacked(c *gin.Context) bool {
	if d.on && c.Param("id") == "" {
		return d.respond(c)
	}
	return false
}

func (s *store) detected(c *gin.Context, d *detector) {
	if d.attacked(c) {
		return
	}
	s.Activate()
	c.JSON(200, "active")
}

// misled takes that for the opposite.
func (s *store) misled(c *gin.Context, d *detector) {
	if !d.attacked(c) { // want `frameworks.detector.attacked may refuse the request and what it tells is not obeyed`
		return
	}
	s.Activate()
	c.JSON(200, "active")
}
