// Package swallowed answers what a failed call returned, as if it had not
// failed.
package swallowed

import (
	"encoding/json"
	"errors"
	"io"
	"log"
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
	zlog "github.com/rs/zerolog/log"
)

type record struct{ Name string }

var errStale = errors.New("stale")

func load(name string) ([]byte, error)   { return os.ReadFile(name) }
func export(b []byte) ([]byte, error)    { return json.Marshal(b) }
func find(name string) (*record, error)  { return nil, errStale }
func count(name string) (int, error)     { return 0, errStale }
func recent(name string) ([]byte, error) { return nil, errStale }
func title(name string) (string, error)  { return "", errStale }

func logged(w http.ResponseWriter, r *http.Request) {
	b, err := load(r.FormValue("name"))
	if err != nil {
		http.Error(w, "not here", http.StatusNotFound)
		return
	}
	var out []byte
	switch os.Getenv("FORM") {
	case "":
		out, err = export(b)
		if err != nil {
			log.Println("export", err)
		}
	default:
		out = b
	}
	w.WriteHeader(http.StatusOK)
	w.Header().Set("Content-Type", "application/json")
	w.Write(out) // want `^swallowed.export has failed, and what it returned beside its error is answered with success`
}

func loggedFixed(w http.ResponseWriter, r *http.Request) {
	out, err := export(nil)
	if err != nil {
		log.Println("export", err)
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	w.Write(out)
}

func text(w http.ResponseWriter, r *http.Request) {
	t, err := title("x")
	if err != nil {
		log.Print(err)
	}
	w.Write([]byte(t)) // want `^swallowed.title has failed, and what it returned`
}

func asJSON(c *gin.Context) {
	rec, err := find(c.Param("name"))
	if err != nil {
		log.Print(err)
	}
	c.JSON(http.StatusOK, rec) // want `^swallowed.find has failed, and what it returned`
}

func asJSONFixed(c *gin.Context) {
	rec, err := find(c.Param("name"))
	if err != nil {
		c.AbortWithStatus(http.StatusBadGateway)
		return
	}
	c.JSON(http.StatusOK, rec)
}

// Something else is answered instead.
func fallback(w http.ResponseWriter, r *http.Request) {
	out, err := export(nil)
	if err != nil {
		log.Print(err)
		out = []byte("{}")
	}
	w.Write(out)
}

// What is stale is good enough.
func stale(w http.ResponseWriter, r *http.Request) {
	out, err := recent("x")
	if err != nil && !errors.Is(err, errStale) {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	w.Write(out)
}

// It looks at what it got.
func looks(c *gin.Context) {
	rec, err := find(c.Param("name"))
	if err != nil {
		log.Print(err)
	}
	if rec == nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, rec)
}

// As many as were counted.
func counted(c *gin.Context) {
	n, err := count(c.Param("name"))
	if err != nil {
		log.Print(err)
	}
	c.JSON(http.StatusOK, n)
}

// As much as was read.
func read(w http.ResponseWriter, r *http.Request) {
	b, err := io.ReadAll(r.Body)
	if err != nil {
		log.Print(err)
	}
	w.Write(b)
}

// The answer says that it failed.
func said(w http.ResponseWriter, r *http.Request) {
	out, err := export(nil)
	if err != nil {
		w.WriteHeader(http.StatusInternalServerError)
	}
	w.Write(out)
}

// It looks at what it got, or has found instead.
func elsewhere(c *gin.Context) {
	rec, err := find(c.Param("name"))
	if err != nil || rec == nil {
		for _, known := range []record{{"a"}, {"b"}} {
			if known.Name == c.Param("name") {
				rec = &known
				break
			}
		}
		if rec == nil {
			c.AbortWithStatus(http.StatusNotFound)
			return
		}
	}
	c.JSON(http.StatusOK, rec)
}

// encoded answers its own record, which JSON can always be made of.
func encoded(w http.ResponseWriter, r *http.Request) {
	b, err := json.Marshal(record{"x"})
	if err != nil {
		log.Println("encode", err)
	}
	w.Write(b) // want `^json.Marshal has failed, and what it returned beside its error is answered with success`
}

type answerer struct{ w http.ResponseWriter }

func (a *answerer) InternalServerError(text string, err error) { log.Println(text, err) }

// Answered, if the way goes on: what is written then is nothing.
func answeredFirst(w http.ResponseWriter, r *http.Request, a *answerer) {
	b, err := load(r.FormValue("name"))
	if err != nil {
		a.InternalServerError("it cannot be loaded", err)
	}
	w.Write(b)
}

// An event of a log that ends the program is the end of the way.
func fatal(w http.ResponseWriter, r *http.Request) {
	b, err := load(r.FormValue("name"))
	if err != nil {
		zlog.Fatal().Err(err).Msg("no file")
	}
	w.Write(b)
}

// Services that always answer 200 tell failures in the body.
func tell(c *gin.Context, err error, code int, data any) {
	c.JSON(http.StatusOK, gin.H{"code": code, "message": err.Error(), "data": data})
}

func told(c *gin.Context) {
	rec, err := find(c.Param("name"))
	if err != nil {
		tell(c, err, http.StatusInternalServerError, rec)
		return
	}
	c.JSON(http.StatusOK, rec)
}
