// Package alike holds what looks like a wrong status and is none.
package alike

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"os"

	"golang.org/x/crypto/bcrypt"
)

var ErrNotFound = errors.New("not found")

type user struct{ Name, Hash string }

type store struct{ users map[string]*user }

func (s *store) User(name string) (*user, error) { return nil, ErrNotFound }

func (s *store) Group(name string) (*user, error) { return nil, ErrNotFound }

func (s *store) Create(u *user) error { return nil }

func (s *store) Delete(name string) error { return nil }

// Maybe returns nil, nil for what is not there.
func (s *store) Maybe(name string) (*user, error) { return s.users[name], nil }

// Helpers that map.

func statusOf(err error) int {
	switch {
	case err == nil:
		return http.StatusOK
	case errors.Is(err, ErrNotFound), os.IsNotExist(err):
		return http.StatusNotFound
	case os.IsPermission(err):
		return http.StatusForbidden
	default:
		return http.StatusInternalServerError
	}
}

func (s *store) maps(w http.ResponseWriter, r *http.Request) (int, error) {
	_, err := s.User(r.FormValue("name"))
	if err != nil {
		return statusOf(err), err
	}
	return 0, nil
}

// A wrapper maps what handlers return.
func wrap(h func(w http.ResponseWriter, r *http.Request) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		err := h(w, r)
		var coded *codedError
		switch {
		case err == nil:
		case errors.As(err, &coded):
			http.Error(w, coded.text, coded.code)
		case errors.Is(err, ErrNotFound):
			http.Error(w, "not found", http.StatusNotFound)
		default:
			http.Error(w, "internal error", http.StatusInternalServerError)
		}
	}
}

type codedError struct {
	code int
	text string
}

func (e *codedError) Error() string { return e.text }

func coded(code int, text string) error { return &codedError{code, text} }

func (s *store) wrapped(w http.ResponseWriter, r *http.Request) error {
	_, err := s.User(r.FormValue("name"))
	if errors.Is(err, ErrNotFound) {
		return coded(http.StatusNotFound, "no such user")
	}
	return err
}

// Hidden on purpose.

func (s *store) login(w http.ResponseWriter, r *http.Request) {
	u, err := s.User(r.FormValue("name"))
	if errors.Is(err, ErrNotFound) {
		http.Error(w, "wrong name or password", http.StatusBadRequest)
		return
	}
	if err != nil {
		http.Error(w, "internal error", http.StatusInternalServerError)
		return
	}
	if bcrypt.CompareHashAndPassword([]byte(u.Hash), []byte(r.FormValue("password"))) != nil {
		http.Error(w, "wrong name or password", http.StatusUnauthorized)
	}
}

func (s *store) change(w http.ResponseWriter, r *http.Request) {
	u, err := s.User(r.FormValue("name"))
	if errors.Is(err, ErrNotFound) {
		http.Error(w, "cannot change the password", http.StatusBadRequest)
		return
	}
	if u == nil || u.Hash == "" {
		http.Error(w, "cannot change the password", http.StatusBadRequest)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func (s *store) private(w http.ResponseWriter, r *http.Request) {
	_, err := s.User(r.FormValue("name"))
	if errors.Is(err, ErrNotFound) {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

// Not-found is no failure.

func (s *store) remove(w http.ResponseWriter, r *http.Request) {
	if err := s.Delete(r.FormValue("name")); err != nil && !errors.Is(err, ErrNotFound) {
		http.Error(w, "internal error", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func (s *store) ensure(w http.ResponseWriter, r *http.Request) {
	_, err := s.User(r.FormValue("name"))
	if errors.Is(err, ErrNotFound) {
		if err := s.Create(&user{Name: r.FormValue("name")}); err != nil {
			http.Error(w, "internal error", http.StatusInternalServerError) // of Create
			return
		}
		w.WriteHeader(http.StatusCreated)
		return
	}
	if err != nil {
		http.Error(w, "internal error", http.StatusInternalServerError)
	}
}

func (s *store) fallback(w http.ResponseWriter, r *http.Request) {
	u, err := s.User(r.FormValue("name"))
	if errors.Is(err, ErrNotFound) {
		u, err = s.Group(r.FormValue("name"))
	}
	if err != nil {
		http.Error(w, "internal error", http.StatusInternalServerError)
		return
	}
	fmt.Fprint(w, u.Name)
}

// What the body refers to.
func (s *store) member(w http.ResponseWriter, r *http.Request) {
	var req struct{ User string }
	if err := json.NewDecoder(r.Body).Decode(&req); err != nil {
		http.Error(w, "no JSON", http.StatusBadRequest)
		return
	}
	if _, err := s.User(req.User); errors.Is(err, ErrNotFound) {
		http.Error(w, "there is no such user", http.StatusBadRequest)
		return
	}
	if _, err := s.Group(r.FormValue("group")); errors.Is(err, ErrNotFound) {
		http.Error(w, "there is no such group", http.StatusUnprocessableEntity)
	}
}

// A file of the service's own.
func page(w http.ResponseWriter, r *http.Request) {
	_, err := os.ReadFile("templates/index.html")
	if errors.Is(err, fs.ErrNotExist) {
		http.Error(w, "no template", http.StatusInternalServerError)
	}
}

// nil, nil.
func (s *store) maybe(w http.ResponseWriter, r *http.Request) {
	u, err := s.Maybe(r.FormValue("name"))
	if err != nil {
		http.Error(w, "internal error", http.StatusInternalServerError)
		return
	}
	if u == nil {
		http.Error(w, "no such user", http.StatusNotFound)
		return
	}
	fmt.Fprint(w, u.Name)
}

// Any class, one answer.
func (s *store) either(w http.ResponseWriter, db *sql.DB, r *http.Request) {
	_, err := s.User(r.FormValue("name"))
	if errors.Is(err, ErrNotFound) || errors.Is(err, os.ErrInvalid) {
		http.Error(w, "bad name", http.StatusBadRequest)
		return
	}
	if err != nil || db == nil {
		http.Error(w, "internal error", http.StatusInternalServerError)
	}
}

// Validation.
func (s *store) validation(w http.ResponseWriter, r *http.Request) {
	_, err := s.User(r.FormValue("name"))
	if errors.Is(err, ErrNotFound) {
		http.Error(w, "no such user", http.StatusNotFound)
		return
	}
	if err != nil {
		http.Error(w, "bad name", http.StatusBadRequest)
	}
}

// An error that is kept, and one that is logged, is not dropped.
func kept(w http.ResponseWriter, r *http.Request) {
	err := coded(http.StatusBadRequest, "no")
	if r.TLS == nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// Its callers agree with it.
func fail(w http.ResponseWriter, code int) { http.Error(w, "no", http.StatusBadRequest) }

func failing(w http.ResponseWriter, r *http.Request) {
	fail(w, http.StatusBadRequest)
}

// A code of the service's own tells what was not found.

const (
	codeInternal     = 1
	codeUserNotFound = 6
)

func exportStatus(err error) (status, code int) {
	if errors.Is(err, ErrNotFound) {
		return http.StatusBadRequest, codeUserNotFound
	}
	return http.StatusInternalServerError, codeInternal
}

func failWith(w http.ResponseWriter, status, code int) {
	w.WriteHeader(status)
	fmt.Fprintf(w, `{"code": %d}`, code)
}

func (s *store) export(w http.ResponseWriter, r *http.Request) {
	if _, err := s.User(r.PathValue("name")); errors.Is(err, ErrNotFound) {
		failWith(w, http.StatusBadRequest, codeUserNotFound)
	}
}
