package siblings

import (
	"database/sql"
	"errors"
	"net/http"

	"github.com/labstack/echo/v4"
)

type core struct{ db *sql.DB }

// name gives errors that bear their status: whoever passes them on answers
// not-found as such.
func (c *core) name(id int64) (name string, err error) {
	err = c.db.QueryRow("select name from people where id = ?", id).Scan(&name)
	if errors.Is(err, sql.ErrNoRows) {
		return "", echo.NewHTTPError(http.StatusNotFound, "no such person")
	}
	if err != nil {
		return "", echo.NewHTTPError(http.StatusInternalServerError, "cannot read")
	}
	return name, nil
}

func (c *core) old(e echo.Context) error {
	name, err := c.name(1)
	if errors.Is(err, sql.ErrNoRows) {
		return e.JSON(http.StatusNotFound, "no such person")
	}
	return e.JSON(http.StatusOK, name)
}

func (c *core) show(e echo.Context) error {
	name, err := c.name(2)
	if err != nil {
		return e.JSON(http.StatusInternalServerError, "no name")
	}
	return e.JSON(http.StatusOK, name)
}

func (c *core) bare(id int64) (name string, err error) {
	return name, c.db.QueryRow("select name from people where id = ?", id).Scan(&name)
}

func (c *core) told(e echo.Context) error {
	name, err := c.bare(1)
	if errors.Is(err, sql.ErrNoRows) {
		return e.JSON(http.StatusNotFound, "no such person")
	}
	return e.JSON(http.StatusOK, name)
}

func (c *core) untold(e echo.Context) error {
	name, err := c.bare(2)
	if err != nil {
		return e.JSON(http.StatusInternalServerError, "no name") // want `every error of core.bare is answered with 500, not-found too`
	}
	return e.JSON(http.StatusOK, name)
}
