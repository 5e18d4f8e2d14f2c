// Package replies holds functions that answer requests.
package replies

import (
	"database/sql"
	"encoding/json"
	"errors"
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

var errDenied = errors.New("denied")

func Deny(w http.ResponseWriter) { // want Deny:"^answers in0 with 403 always$"
	http.Error(w, "no", http.StatusForbidden)
}

func Respond(w http.ResponseWriter, code int, v any) { // want Respond:"answers in0 with body always; answers in0 with in1 always"
	w.WriteHeader(code)
	json.NewEncoder(w).Encode(v)
}

func BadRequest(w http.ResponseWriter) { // want BadRequest:"answers in0 with 400 always"
	Respond(w, http.StatusBadRequest, nil)
}

type apiError struct {
	code int
	text string
}

func (e *apiError) Write(w http.ResponseWriter) { // want Write:"answers in1 with in0.code always"
	w.WriteHeader(e.code)
}

func WriteError(w http.ResponseWriter, code int, text string) { // want WriteError:"answers in0 with in1 always"
	(&apiError{code, text}).Write(w)
}

func Unauthorized(w http.ResponseWriter) { // want Unauthorized:"answers in0 with 401 always"
	WriteError(w, http.StatusUnauthorized, "who are you?")
}

func Either(w http.ResponseWriter, late bool) { // want Either:"answers in0 with error always"
	e := &apiError{code: http.StatusUnauthorized}
	if late {
		e.code = http.StatusGone
	}
	e.Write(w)
}

func RequireAdmin(w http.ResponseWriter, admin bool) bool { // want RequireAdmin:"answers in0 with 403; exactly then out0 not true; exactly then in1 not true; out0 true if in1 true$"
	if !admin {
		Deny(w)
		return false
	}
	return true
}

func Guard(w http.ResponseWriter, admin bool) bool { // want Guard:"answers in0 with 403; exactly then out0 not true"
	return RequireAdmin(w, admin)
}

func HandleErr(w http.ResponseWriter, err error) bool { // want HandleErr:"answers in0 with 500; exactly then out0 true; exactly then in1 not nil; out0 not true if in1 nil"
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
	return err != nil
}

func Lookup(w http.ResponseWriter, id int) (*int, error) { // want Lookup:"answers in0 with 404; exactly then out0 nil; exactly then out1 not nil"
	if id == 0 {
		http.NotFound(w, nil)
		return nil, errDenied
	}
	return &id, nil
}

func Require(w http.ResponseWriter, ok bool) { // want Require:"answers in0 with 403; exactly then in1 not true"
	if !ok {
		Deny(w)
	}
}

func Gin(c *gin.Context) { // want Gin:"answers in0 with 401; answers in0 with delegated; effect next Context.Next"
	if c.IsAborted() {
		c.AbortWithStatus(401)
		return
	}
	c.Next()
}

func Returned(id int) error { // want Returned:"^answers out0 with 404$"
	if id == 0 {
		return status.Error(codes.NotFound, "no such thing")
	}
	return nil
}

func MustNil(err error) { // want MustNil:"requires in0 nil"
	if err != nil {
		panic(err)
	}
}

func Fatal() { // want Fatal:"never returns"
	os.Exit(1)
}

func FatalBoth(x bool) { // want FatalBoth:"never returns"
	if x {
		Fatal()
	} else {
		panic("both")
	}
}

func Recovers() { // want Recovers:"effect write os.Remove"
	defer func() { _ = recover() }()
	os.Remove("x")
	panic("caught")
}

type Store struct {
	db *sql.DB
	m  map[string]int
}

func (s *Store) Save() { // want Save:"effect write database/sql.DB.Exec"
	s.db.Exec("update t set a = 1")
}

func (s *Store) Put(k string) { // want Put:"effect memory"
	s.m[k] = 1
}

func Middleware(w http.ResponseWriter, r *http.Request, next http.Handler) { // want Middleware:"answers in0 with delegated; effect next Handler.ServeHTTP"
	next.ServeHTTP(w, r)
}
