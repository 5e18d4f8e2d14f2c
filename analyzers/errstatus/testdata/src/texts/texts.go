// Package texts holds answers that show the text of an internal error.
package texts

import (
	"database/sql"
	"errors"
	"fmt"
	"log"
	"net/http"

	"github.com/gin-gonic/gin"
)

type server struct{ db *sql.DB }

func (s *server) plain(w http.ResponseWriter, r *http.Request) {
	if _, err := s.db.Exec("update t set a = 1"); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError) // want `the text of an error of DB.Exec is the answer to a failure \(500\): log it and answer a text of your own`
	}
}

func (s *server) formatted(w http.ResponseWriter, r *http.Request) {
	if _, err := s.db.Exec("update t set a = 1"); err != nil {
		http.Error(w, fmt.Sprintf("database error: %v", err), http.StatusInternalServerError) // want `the text of an error of DB.Exec is the answer`
	}
}

func (s *server) json(c *gin.Context) {
	if _, err := s.db.Exec("update t set a = 1"); err != nil {
		c.JSON(http.StatusInternalServerError, gin.H{"error": err.Error()}) // want `the text of an error of DB.Exec is the answer`
	}
}

func (s *server) text(c *gin.Context) {
	if _, err := s.db.Exec("update t set a = 1"); err != nil {
		c.String(http.StatusServiceUnavailable, "failed: %s", err) // want `the text of an error of DB.Exec is the answer`
	}
}

// still makes up what it says, whatever the database does.
func (s *server) still(id string) error {
	if s.db == nil {
		return errClosed
	}
	if _, err := s.db.Exec("update t set a = 1 where id = ?", id); err != nil {
		return errors.New("the entry no longer exists")
	}
	if id == "" {
		return fmt.Errorf("no entry has the name %q", id)
	}
	return s.last()
}

func (s *server) last() error {
	if _, err := s.db.Exec("update t set a = 1"); err != nil {
		return errors.New("the last entry no longer exists")
	}
	return nil
}

// halfway hands the database's error on, on one way.
func (s *server) halfway(id string) error {
	if id == "" {
		return errors.New("no name")
	}
	if _, err := s.db.Exec("update t set a = 1 where id = ?", id); err != nil {
		return fmt.Errorf("cannot update: %v", err)
	}
	return nil
}

var errClosed = errors.New("closed")

func (s *server) madeUp(w http.ResponseWriter, r *http.Request) {
	if err := s.still(r.FormValue("id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

func (s *server) half(w http.ResponseWriter, r *http.Request) {
	if err := s.halfway(r.FormValue("id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError) // want `the text of an error of server.halfway is the answer`
	}
}

func (s *server) who(w http.ResponseWriter, r *http.Request) {
	if _, err := s.db.Exec("select token from t"); err != nil {
		http.Error(w, "cannot authenticate: "+err.Error(), http.StatusUnauthorized) // want `the text of an error of DB.Exec is the answer to a failure \(401\)`
	}
}

// Responders that get the status and the text.

type responder interface{ Respond() }

type errorResponder struct{ text string }

func (*errorResponder) Respond() {}

func handleAPIError(params any, code int, err error, message string) responder {
	log.Println(params, code, err)
	return &errorResponder{message}
}

func (s *server) responder() responder {
	if _, err := s.db.Exec("update t set a = 1"); err != nil {
		return handleAPIError(s, http.StatusInternalServerError, err, err.Error()) // want `the text of an error of DB.Exec is the answer`
	}
	return nil
}

func (s *server) responderFixed() responder {
	if _, err := s.db.Exec("update t set a = 1"); err != nil {
		return handleAPIError(s, http.StatusInternalServerError, err, "cannot update")
	}
	return nil
}

// Look-alikes.

func (s *server) logged(w http.ResponseWriter, r *http.Request) {
	if _, err := s.db.Exec("update t set a = 1"); err != nil {
		log.Println(err)
		http.Error(w, "internal error", http.StatusInternalServerError)
	}
}

func validate(text string) error {
	if text == "" {
		return errors.New("the text is empty")
	}
	return nil
}

func (s *server) validated(w http.ResponseWriter, r *http.Request) {
	if err := validate(r.FormValue("text")); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := validate(r.FormValue("other")); err != nil {
		http.Error(w, err.Error(), http.StatusUnauthorized)
	}
}

// gin keeps the error and does not show it.
func (s *server) kept(c *gin.Context) {
	if _, err := s.db.Exec("update t set a = 1"); err != nil {
		_ = c.AbortWithError(http.StatusInternalServerError, err)
	}
}

type UserError struct{ Text string }

func (e *UserError) Error() string { return e.Text }

func (s *server) own(w http.ResponseWriter, err error) {
	if user := (*UserError)(nil); errors.As(err, &user) {
		http.Error(w, user.Error(), http.StatusInternalServerError)
	}
}

// The text says what the status does not.

func (s *server) leaves(w http.ResponseWriter, n int) {
	if n == 0 {
		http.Error(w, "leaf not found", http.StatusInternalServerError) // want `an answer whose text is "leaf not found" is given with 500; answer 404`
	}
}

func (s *server) leavesFixed(w http.ResponseWriter, n int) {
	if n == 0 {
		http.Error(w, "leaf not found", http.StatusNotFound)
	}
	if n > 1 {
		http.Error(w, "the tree is inconsistent", http.StatusInternalServerError)
	}
	if n > 2 {
		http.Error(w, "leaf not found after insert", http.StatusInternalServerError)
	}
}

// notImplemented is given an error that is always nil.
func notImplemented(w http.ResponseWriter, r *http.Request) {
	var err error
	http.Error(w, fmt.Sprint("not implemented: ", err), http.StatusNotImplemented)
}

func (s *server) trees(w http.ResponseWriter, id string) {
	if id == "" {
		http.Error(w, "", http.StatusNotFound)
		return
	}
	http.Error(w, fmt.Sprintf("id %s not found in any of the known trees", id), http.StatusInternalServerError) // want `an answer whose text is "id %s not found in any of the known trees" is given with 500`
}

func (s *server) grows(w http.ResponseWriter) {
	http.Error(w, "cannot tell whether all that was asked for and not found is there", http.StatusInternalServerError)
}
