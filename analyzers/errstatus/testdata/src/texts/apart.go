package texts

import (
	"database/sql"
	"errors"
	"net/http"
)

var errBusy = errors.New("the account is in use")

func (s *server) lock(id string) error {
	if id == "" {
		return errBusy
	}
	_, err := s.db.Exec("update t set a = 1 where id = ?", id)
	return err
}

// What is told apart has a text that is known; the rest has not.
func (s *server) apart(w http.ResponseWriter, r *http.Request) {
	if err := s.lock(r.FormValue("id")); err != nil {
		if errors.Is(err, errBusy) {
			http.Error(w, err.Error(), http.StatusServiceUnavailable)
			return
		}
		http.Error(w, err.Error(), http.StatusInternalServerError) // want `the text of an error of server.lock is the answer`
	}
}

func (s *server) equal(w http.ResponseWriter, r *http.Request) {
	if err := s.lock(r.FormValue("id")); err == errBusy {
		http.Error(w, err.Error(), http.StatusServiceUnavailable)
	} else if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError) // want `the text of an error of server.lock is the answer`
	}
}

func (s *server) other(w http.ResponseWriter, r *http.Request) {
	if err := s.lock(r.FormValue("id")); err != nil && !errors.Is(err, sql.ErrNoRows) {
		http.Error(w, err.Error(), http.StatusInternalServerError) // want `the text of an error of server.lock is the answer`
	}
}
