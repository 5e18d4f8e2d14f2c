// Package framed compares what web frameworks hand over from a request.
package framed

import (
	"context"
	"crypto/subtle"
	"net/http"

	"github.com/cloudwego/hertz/pkg/app"
	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	fiber3 "github.com/gofiber/fiber/v3"
	"github.com/gorilla/mux"
	"github.com/labstack/echo/v4"
	echo5 "github.com/labstack/echo/v5"
)

type server struct {
	token string
	mode  string
}

type login struct {
	Mode  string
	Token string
}

// gin

func (s *server) header(c *gin.Context) {
	given := c.GetHeader("X-Auth-Token")
	if given != s.token { // want `compared with the stored server.token by !=`
		c.AbortWithStatus(http.StatusUnauthorized)
	}
}

func (s *server) form(c *gin.Context) {
	if given, ok := c.GetPostForm("token"); !ok || given != s.token { // want `compared with the stored server.token by !=`
		c.AbortWithStatus(http.StatusUnauthorized)
	}
}

func (s *server) bound(c *gin.Context) {
	var in login
	if c.ShouldBindJSON(&in) != nil || in.Token != s.token { // want `compared with the stored server.token by !=`
		c.AbortWithStatus(http.StatusUnauthorized)
	}
}

func (s *server) fixed(c *gin.Context) {
	var in login
	if c.ShouldBindJSON(&in) != nil || subtle.ConstantTimeCompare([]byte(in.Token), []byte(s.token)) != 1 {
		c.AbortWithStatus(http.StatusUnauthorized)
	}
}

func (s *server) otherwise(c *gin.Context) {
	var in login
	if c.ShouldBindJSON(&in) != nil || in.Mode != s.mode || c.Query("kind") == "token" {
		c.AbortWithStatus(http.StatusBadRequest)
	}
}

// echo

func (s *server) cookieEcho(c echo.Context) error {
	given, err := c.Cookie("session_token")
	if err != nil || given.Value != s.token { // want `compared with the stored server.token by !=`
		return c.NoContent(http.StatusUnauthorized)
	}
	return nil
}

func (s *server) boundEcho(c echo.Context) error {
	var in login
	if c.Bind(&in) != nil || in.Token != s.token { // want `compared with the stored server.token by !=`
		return c.NoContent(http.StatusUnauthorized)
	}
	return nil
}

func (s *server) fixedEcho(c echo.Context) error {
	if subtle.ConstantTimeCompare([]byte(c.FormValue("token")), []byte(s.token)) != 1 {
		return c.NoContent(http.StatusUnauthorized)
	}
	return nil
}

func (s *server) otherwiseEcho(c echo.Context) error {
	if c.FormValue("mode") != s.mode || c.QueryParam("type") == "token" {
		return c.NoContent(http.StatusBadRequest)
	}
	return nil
}

func (s *server) formEcho5(c *echo5.Context) error {
	if c.FormValue("token") != s.token { // want `compared with the stored server.token by !=`
		return c.NoContent(http.StatusUnauthorized)
	}
	return nil
}

// What an identity provider states of the login that the browser began.
type idToken struct{ Nonce string }

func (t *idToken) began(c echo.Context) bool {
	nonce, err := c.Cookie("nonce")
	return err == nil && t.Nonce == nonce.Value
}

// fiber and hertz

func (s *server) fiber(c *fiber.Ctx) error {
	if c.Get("X-Auth-Token") != s.token { // want `compared with the stored server.token by !=`
		return c.SendStatus(http.StatusUnauthorized)
	}
	return nil
}

func (s *server) fiber3(c fiber3.Ctx) error {
	var in login
	if c.Bind().JSON(&in) != nil || in.Token != s.token { // want `compared with the stored server.token by !=`
		return c.SendStatus(http.StatusUnauthorized)
	}
	return nil
}

func (s *server) hertz(_ context.Context, c *app.RequestContext) {
	if string(c.GetHeader("X-Auth-Token")) != s.token { // want `compared with the stored server.token by !=`
		c.AbortWithStatus(http.StatusUnauthorized)
	}
}

// gorilla

func (s *server) path(w http.ResponseWriter, r *http.Request) {
	if mux.Vars(r)["token"] != s.token { // want `compared with the stored server.token by !=`
		http.Error(w, "no", http.StatusUnauthorized)
	}
}
