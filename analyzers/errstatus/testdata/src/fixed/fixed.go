// Package fixed holds the repaired twins.
package fixed

import (
	"database/sql"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"
)

var ErrNotFound = errors.New("no such record")

type store struct{ db *sql.DB }

func (s *store) Record(id string) (string, error) { return "", ErrNotFound }

func (s *store) find(id string) (r string, found bool) { return "", false }

func (s *store) lookup(w http.ResponseWriter, id string) (string, bool) {
	r, err := s.Record(id)
	if errors.Is(err, ErrNotFound) {
		http.Error(w, "no such record", http.StatusNotFound)
		return "", false
	}
	if err != nil {
		log.Println(err)
		http.Error(w, "internal error", http.StatusInternalServerError)
		return "", false
	}
	return r, true
}

func (s *store) notFound(w http.ResponseWriter, r *http.Request) {
	rec, found := s.find(r.PathValue("id"))
	if !found {
		http.Error(w, "no record", http.StatusNotFound)
		return
	}
	fmt.Fprint(w, rec)
}

func tooLarge(w http.ResponseWriter, r *http.Request) {
	_, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<10))
	if large := (*http.MaxBytesError)(nil); errors.As(err, &large) {
		http.Error(w, "too large", http.StatusRequestEntityTooLarge)
		return
	}
	if err != nil {
		http.Error(w, "cannot read", http.StatusBadRequest)
	}
}

func file(w http.ResponseWriter, r *http.Request) {
	_, err := os.ReadFile(r.FormValue("name"))
	switch {
	case os.IsNotExist(err):
		http.Error(w, "no such file", http.StatusNotFound)
	case os.IsPermission(err):
		http.Error(w, "forbidden", http.StatusForbidden)
	case err != nil:
		http.Error(w, "internal error", http.StatusInternalServerError)
	}
}

func (s *store) direct(w http.ResponseWriter, r *http.Request) {
	rows, err := s.db.Query("select text from records")
	if err != nil {
		http.Error(w, "internal error", http.StatusInternalServerError)
		return
	}
	rows.Close()
}

func (s *store) returned(c echo.Context) error {
	if _, err := s.Record("a"); err != nil {
		return echo.NewHTTPError(http.StatusInternalServerError, "no")
	}
	return c.NoContent(204)
}

func (s *store) one(c *gin.Context) {
	if _, err := s.Record(c.Param("id")); err != nil {
		fail(c, err)
		return
	}
	c.Status(204)
}

func (s *store) other(c *gin.Context) {
	if _, err := s.Record(c.Param("id")); err != nil {
		fail(c, err)
		return
	}
	c.Status(204)
}

func fail(c *gin.Context, err error) {
	if errors.Is(err, ErrNotFound) {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	c.AbortWithStatus(http.StatusInternalServerError)
}

func ingress(w http.ResponseWriter, r *http.Request) {
	bad := func(code int, text string) { http.Error(w, text, code) }
	if r.FormValue("target") == "" {
		bad(http.StatusBadRequest, "no target")
		return
	}
	if r.TLS == nil {
		bad(http.StatusInternalServerError, "no TLS")
	}
}
