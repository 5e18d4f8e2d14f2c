// Package scopes asks what the caller may do in a middleware that a helper is
// behind, and who the caller is but for some paths.
package scopes

import (
	"errors"
	"net/http"
	"os"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"
)

type user struct {
	id     int
	scopes []string
}

type permissions interface {
	GetForUser(id int) ([][]string, error)
	Session(token string) (*user, error)
}

var perms permissions

func failed(c *gin.Context, err error) bool {
	if err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return true
	}
	return false
}

func needsDatabase(c *gin.Context) {
	if perms == nil {
		c.AbortWithStatus(http.StatusInternalServerError)
	}
}

func requires(scope string) gin.HandlerFunc {
	return func(c *gin.Context) { require(c, scope) }
}

// require has a net: who falls through a hole is refused.
func require(c *gin.Context, scope string) {
	finished := false
	defer func() {
		if !finished && !c.IsAborted() {
			c.AbortWithStatus(http.StatusInternalServerError)
		}
	}()
	needsDatabase(c)
	if c.IsAborted() {
		return
	}
	value, ok := c.Get("user")
	if !ok {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	u, ok := value.(*user)
	if !ok {
		panic("no user")
	}
	list, err := perms.GetForUser(u.id)
	if failed(c, err) {
		return
	}
	allowed := false
	for _, p := range list {
		if slices.Contains(p, scope) {
			allowed = true
		}
	}
	if !allowed {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	finished = true
}

// plain is the same without a net.
func plain(c *gin.Context) {
	value, ok := c.Get("user")
	if !ok {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	list, err := perms.GetForUser(value.(*user).id)
	if failed(c, err) {
		return
	}
	allowed := false
	for _, p := range list {
		if slices.Contains(p, "plain") {
			allowed = true
		}
	}
	if !allowed {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
}

var open = []string{"/auth/", "/api/config"}

var closed = []string{"/auth/again"}

// knows asks for a session but on some paths.
func knows(c *gin.Context) {
	for _, v := range open {
		if strings.HasPrefix(c.Request.URL.Path, v) {
			skip := false
			for _, o := range closed {
				if o == c.Request.URL.Path {
					skip = true
					break
				}
			}
			if !skip {
				return
			}
		}
	}
	u, err := perms.Session(c.GetHeader("Authorization"))
	if errors.Is(err, os.ErrNotExist) {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	} else if failed(c, err) {
		return
	}
	c.Set("user", u)
}

// bears asks what a service makes of the token, by a helper.
func bears(c *gin.Context) {
	if failed(c, known.Examine(c.GetHeader("Authorization"))) {
		return
	}
}

// logged only notes the error: the chain goes on.
func logged(c *gin.Context, err error) bool {
	if err != nil {
		c.Set("error", err)
		return true
	}
	return false
}

func lets(c *gin.Context) {
	if logged(c, known.Examine(c.GetHeader("Authorization"))) {
		return
	}
}

var known interface{ Examine(string) error }

// never asks nobody.
func never(c *gin.Context) {
	needsDatabase(c)
	if c.IsAborted() {
		return
	}
}

func write(c *gin.Context) { os.WriteFile("x", nil, 0o600) }

func main() {
	r := gin.New()
	r.POST("/a/scope", requires("a"), write)
	r.POST("/a/plain", plain, write)
	r.POST("/a/knows", knows, write)
	r.POST("/a/never", never, write) // want `write changes state, and nothing on its way asks`
	r.POST("/a/bears", bears, write)
	r.POST("/a/lets", lets, write) // want `write changes state, and nothing on its way asks`
	r.POST("/auth/bare", knows, write)
	r.Run(":8080")
}
