// Package disagree holds handlers that answer the errors of the same look-up
// with different statuses, each all of them.
package disagree

import (
	"errors"
	"net/http"
	accounts "os/user"
	"strconv"

	"github.com/gin-gonic/gin"
)

type (
	build struct{ ID, Log int64 }
	user  struct{ Name string }
)

type store interface {
	GetBuild(number int64) (*build, error)
	GetUser(id int64) (*user, error)
	GetLog(id int64) (*build, error)
	GetBuilds(page, repo int64) ([]*build, error)
	GetHook(id int64) (*build, error)
	CreateBuild(name string) (int64, error)
	FindKey(name string) (*user, error)
}

type api struct{ store store }

func number(c *gin.Context, name string) int64 {
	n, _ := strconv.ParseInt(c.Param(name), 10, 64)
	return n
}

func (a *api) show(c *gin.Context) {
	n, _ := strconv.ParseInt(c.Param("number"), 10, 64)
	b, err := a.store.GetBuild(n)
	if err != nil {
		_ = c.AbortWithError(http.StatusInternalServerError, err) // want `every error of store.GetBuild is answered with 500, and with 404 by api.logs \(disagree.go:50\); tell not-found apart`
		return
	}
	c.JSON(200, b)
}

func (a *api) logs(c *gin.Context) {
	n, _ := strconv.ParseInt(c.Param("number"), 10, 64)
	b, err := a.store.GetBuild(n)
	if err != nil {
		_ = c.AbortWithError(http.StatusNotFound, err)
		return
	}
	c.JSON(200, b.Log)
}

func (a *api) steps(c *gin.Context) {
	n, _ := strconv.ParseInt(c.Param("number"), 10, 64)
	b, err := a.store.GetBuild(n)
	if err != nil {
		c.String(http.StatusNotFound, "no such build")
		return
	}
	c.JSON(200, b.ID)
}

// Fixed.

func handleError(c *gin.Context, err error) {
	if err == errNone {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	_ = c.AbortWithError(http.StatusInternalServerError, err)
}

var errNone = errors.New("none")

func (a *api) showFixed(c *gin.Context) {
	b, err := a.store.GetHook(number(c, "number"))
	if err != nil {
		handleError(c, err)
		return
	}
	c.JSON(200, b)
}

func (a *api) showToo(c *gin.Context) {
	b, err := a.store.GetHook(number(c, "number"))
	if err == errNone {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	if err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.JSON(200, b)
}

func (a *api) logsFixed(c *gin.Context) {
	b, err := a.store.GetHook(number(c, "number"))
	if err != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	c.JSON(200, b)
}

func (a *api) stepsFixed(c *gin.Context) {
	b, err := a.store.GetHook(number(c, "number"))
	if err != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	c.JSON(200, b.ID)
}

// Look-alikes.

// What was made just now should be there, and so should what an object of the
// service's own refers to.
func (a *api) create(c *gin.Context) {
	id, err := a.store.CreateBuild(c.Param("name"))
	if err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	b, err := a.store.GetBuild(id)
	if err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.JSON(201, b)
}

func (a *api) nested(c *gin.Context, b *build) {
	l, err := a.store.GetBuild(b.Log)
	if err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.JSON(200, l)
}

// A user that is not there is nil, without an error.
func (a *api) user(c *gin.Context) {
	u, err := a.store.GetUser(number(c, "number"))
	if err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	if u == nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	c.JSON(200, u)
}

func (a *api) profile(c *gin.Context) {
	u, err := a.store.GetUser(number(c, "number"))
	if err != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	c.JSON(200, u.Name)
}

func (a *api) profileToo(c *gin.Context) {
	u, err := a.store.GetUser(number(c, "number"))
	if err != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	c.JSON(200, u)
}

// A list is empty, and no list is not found.
func (a *api) builds(c *gin.Context) {
	list, err := a.store.GetBuilds(1, number(c, "number"))
	if err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.JSON(200, list)
}

func (a *api) buildsToo(c *gin.Context) {
	list, err := a.store.GetBuilds(2, number(c, "number"))
	if err != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	c.JSON(200, list)
}

func (a *api) buildsThree(c *gin.Context) {
	list, err := a.store.GetBuilds(3, number(c, "number"))
	if err != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	c.JSON(200, list)
}

// The system's: an account may be the service's own.
func (a *api) account(c *gin.Context) {
	b, err := accounts.Lookup(c.Param("name"))
	if err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.JSON(200, b)
}

func (a *api) accountToo(c *gin.Context) {
	b, err := accounts.Lookup(c.Param("name"))
	if err != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	c.JSON(200, b)
}

func (a *api) accountThree(c *gin.Context) {
	b, err := accounts.Lookup(c.Param("name"))
	if err != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	c.JSON(200, b.Name)
}

// Nobody answers 404.
func (a *api) log(c *gin.Context) {
	l, err := a.store.GetLog(number(c, "number"))
	if err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.JSON(200, l)
}

// Where one function alone answers 404, it may be the one that is wrong.

func (a *api) key(c *gin.Context) {
	k, err := a.store.FindKey(c.Param("name"))
	if err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.JSON(200, k)
}

func (a *api) keyName(c *gin.Context) {
	k, err := a.store.FindKey(c.Param("name"))
	if err != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	c.JSON(200, k.Name)
}
