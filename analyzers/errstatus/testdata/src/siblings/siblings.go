// Package siblings holds handlers of which some tell not-found apart.
package siblings

import (
	"errors"
	"net/http"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"
)

var ErrRecordNotExist = errors.New("record does not exist")

type repo struct{ ID, UserID int64 }

type Store interface {
	Pipeline(repo *repo, number int64) (string, error)
	Pipelines(repo *repo, page int) (string, error)
	User(id int64) (string, error)
	Save(repo *repo, name string) error
	Hook(id int64) (string, error)
}

type api struct{ store Store }

func (a *api) list(c *gin.Context, r *repo) {
	number, _ := strconv.ParseInt(c.Param("number"), 10, 64)
	p, err := a.store.Pipeline(r, number)
	if err != nil {
		if errors.Is(err, ErrRecordNotExist) {
			c.AbortWithStatus(http.StatusNotFound)
			return
		}
		_ = c.AbortWithError(http.StatusInternalServerError, err)
		return
	}
	c.JSON(200, p)
}

func (a *api) get(c *gin.Context, r *repo) {
	number, _ := strconv.ParseInt(c.Param("number"), 10, 64)
	p, err := a.store.Pipeline(r, number)
	if err != nil {
		_ = c.AbortWithError(http.StatusInternalServerError, err) // want `every error of Store.Pipeline is answered with 500, not-found too; api.list \(siblings.go:31\) tells siblings.ErrRecordNotExist apart`
		return
	}
	c.JSON(200, p)
}

func (a *api) blame(c *gin.Context, r *repo) {
	number, _ := strconv.ParseInt(c.Param("number"), 10, 64)
	if _, err := a.store.Pipeline(r, number); err != nil {
		c.String(http.StatusBadRequest, "no pipeline") // want `every error of Store.Pipeline is answered with 400, not-found too`
		return
	}
	c.Status(204)
}

// A helper tells apart.

func handleDBError(c *gin.Context, err error) {
	if errors.Is(err, ErrRecordNotExist) {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	_ = c.AbortWithError(http.StatusInternalServerError, err)
}

func (a *api) helped(c *gin.Context) {
	id, _ := strconv.ParseInt(c.Param("id"), 10, 64)
	h, err := a.store.Hook(id)
	if err != nil {
		handleDBError(c, err)
		return
	}
	c.JSON(200, h)
}

func (a *api) unhelped(c *gin.Context) {
	id, _ := strconv.ParseInt(c.Param("id"), 10, 64)
	h, err := a.store.Hook(id)
	if err != nil {
		c.AbortWithStatus(http.StatusInternalServerError) // want `every error of Store.Hook is answered with 500, not-found too; api.helped \(siblings.go:74\) tells siblings.ErrRecordNotExist apart`
		return
	}
	c.JSON(200, h)
}

// Look-alikes.

func (a *api) user(c *gin.Context) {
	id, _ := strconv.ParseInt(c.Param("id"), 10, 64)
	u, err := a.store.User(id)
	if err != nil {
		handleDBError(c, err)
		return
	}
	c.JSON(200, u)
}

// The user of a repo that was loaded should be there.
func (a *api) owner(c *gin.Context, r *repo) {
	u, err := a.store.User(r.UserID)
	if err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.JSON(200, u)
}

// Nobody tells apart.
func (a *api) pages(c *gin.Context, r *repo) {
	p, err := a.store.Pipelines(r, 1)
	if err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.JSON(200, p)
}

// Not looked up.

func (a *api) save(c *gin.Context, r *repo) {
	if err := a.store.Save(r, c.Param("name")); err != nil {
		handleDBError(c, err)
		return
	}
	c.Status(204)
}

func (a *api) saveToo(c *gin.Context, r *repo) {
	if err := a.store.Save(r, c.Param("name")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(204)
}

// The look-up is all the same, and another error is answered.
func (a *api) other(c *gin.Context, r *repo) {
	number, err := strconv.ParseInt(c.Param("number"), 10, 64)
	if err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	_, err = a.store.Pipeline(r, number)
	if err != nil {
		handleDBError(c, err)
		return
	}
	c.Status(204)
}

// What is answered is that a text cannot be read, in a loop, after the look-up
// of it has failed.
func (a *api) search(c *gin.Context, r *repo) {
	for _, text := range strings.Fields(c.Param("numbers")) {
		number, _ := strconv.ParseInt(text, 10, 64)
		if p, err := a.store.Pipeline(r, number); err == nil {
			c.JSON(200, p)
			continue
		}
		if _, err := strconv.ParseInt(text, 16, 64); err != nil {
			c.AbortWithStatus(http.StatusBadRequest)
			return
		}
	}
}

func (a *api) searchAll(c *gin.Context, r *repo) {
	for _, text := range strings.Fields(c.Param("numbers")) {
		number, _ := strconv.ParseInt(text, 10, 64)
		p, err := a.store.Pipeline(r, number)
		if err != nil {
			c.AbortWithStatus(http.StatusInternalServerError) // want `every error of Store.Pipeline is answered with 500, not-found too`
			return
		}
		c.JSON(200, p)
	}
}
