// Package nethttp holds handlers of net/http that answer with the wrong class.
package nethttp

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
)

type record struct{ Text string }

type store struct{ db *sql.DB }

var (
	ErrNotFound      = errors.New("no such record")
	ErrForbidden     = errors.New("not yours")
	ErrUnauthorized  = errors.New("who are you")
	ErrAlreadyExists = errors.New("there is one already")
)

// NotFoundError is an error of a class by its type.
type NotFoundError struct{ Key string }

func (e *NotFoundError) Error() string { return "no " + e.Key }

func (s *store) Record(id string) (*record, error) {
	r := &record{}
	err := s.db.QueryRow("select text from records where id = ?", id).Scan(&r.Text)
	return r, err
}

func (s *store) find(id string) (r *record, found bool) { return nil, id == "" }

func (s *store) Create(id string) error { return nil }

// The reviewed shape, in a helper that answers and returns false.

func (s *store) lookup(w http.ResponseWriter, id string) (*record, bool) {
	r, err := s.Record(id)
	if errors.Is(err, ErrNotFound) {
		http.Error(w, "no such record", http.StatusBadRequest) // want `a not-found error \(nethttp.ErrNotFound\) is answered with 400; answer 404`
		return nil, false
	}
	if err != nil {
		http.Error(w, "internal error", http.StatusInternalServerError)
		return nil, false
	}
	return r, true
}

// Sentinels of libraries.

func (s *store) noRows(w http.ResponseWriter, r *http.Request) {
	rec, err := s.Record(r.PathValue("id"))
	if err == sql.ErrNoRows {
		w.WriteHeader(http.StatusInternalServerError) // want `a not-found error \(sql.ErrNoRows\) is answered with 500; answer 404`
		return
	}
	if err != nil {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	fmt.Fprint(w, rec.Text)
}

func (s *store) switched(w http.ResponseWriter, r *http.Request) {
	_, err := s.Record(r.PathValue("id"))
	switch err {
	case nil:
		w.WriteHeader(http.StatusNoContent)
	case sql.ErrNoRows:
		http.Error(w, "what?", http.StatusBadRequest) // want `a not-found error \(sql.ErrNoRows\) is answered with 400; answer 404`
	default:
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

func (s *store) nested(w http.ResponseWriter, r *http.Request) {
	rec, err := s.Record(r.PathValue("id"))
	if err != nil {
		if errors.Is(err, sql.ErrNoRows) {
			fail(w, http.StatusBadGateway) // want `a not-found error \(sql.ErrNoRows\) is answered with 502; answer 404`
			return
		}
		fail(w, http.StatusInternalServerError)
		return
	}
	fmt.Fprint(w, rec.Text)
}

func fail(w http.ResponseWriter, status int) { http.Error(w, http.StatusText(status), status) }

// Types and predicates.

func (s *store) as(w http.ResponseWriter, r *http.Request) {
	_, err := s.Record(r.PathValue("id"))
	var missing *NotFoundError
	if errors.As(err, &missing) {
		http.Error(w, missing.Key, http.StatusInternalServerError) // want `a not-found error \(nethttp.NotFoundError\) is answered with 500`
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func (s *store) typeSwitch(w http.ResponseWriter, r *http.Request) {
	_, err := s.Record(r.PathValue("id"))
	switch e := err.(type) {
	case nil:
		w.WriteHeader(http.StatusNoContent)
	case *NotFoundError:
		http.Error(w, e.Key, http.StatusBadRequest) // want `a not-found error \(nethttp.NotFoundError\) is answered with 400`
	default:
		w.WriteHeader(http.StatusInternalServerError)
	}
}

func gone(err error) bool { return err != nil && errors.Is(err, sql.ErrNoRows) }

func (s *store) predicate(w http.ResponseWriter, r *http.Request) {
	_, err := s.Record(r.PathValue("id"))
	if gone(err) {
		fail(w, 400) // want `a not-found error \(sql.ErrNoRows\) is answered with 400`
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func file(w http.ResponseWriter, r *http.Request) {
	text, err := os.ReadFile(r.FormValue("name"))
	if os.IsNotExist(err) {
		http.Error(w, "cannot read", http.StatusInternalServerError) // want `a not-found error \(os.IsNotExist\) is answered with 500`
		return
	}
	if err != nil {
		fail(w, 500)
		return
	}
	w.Write(text)
}

func (s *store) rpcText(w http.ResponseWriter, r *http.Request) {
	_, err := s.Record(r.PathValue("id"))
	if err != nil && strings.Contains(err.Error(), "record not found") {
		fail(w, http.StatusInternalServerError) // want `a not-found error \("record not found"\) is answered with 500`
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

// found.

func (s *store) notFound(w http.ResponseWriter, r *http.Request) {
	rec, found := s.find(r.PathValue("id"))
	if !found {
		http.Error(w, "no record", http.StatusInternalServerError) // want `a not-found error \(store.find found nothing\) is answered with 500`
		return
	}
	fmt.Fprint(w, rec.Text)
}

// Other classes.

func (s *store) denied(w http.ResponseWriter, r *http.Request) {
	err := s.Create(r.PathValue("id"))
	switch {
	case errors.Is(err, ErrForbidden):
		http.Error(w, "no", http.StatusInternalServerError) // want `a denial \(nethttp.ErrForbidden\) is answered with 500; answer 403`
	case errors.Is(err, ErrUnauthorized):
		http.Error(w, "no", http.StatusInternalServerError) // want `a failed authentication \(nethttp.ErrUnauthorized\) is answered with 500; answer 401`
	case errors.Is(err, ErrAlreadyExists):
		http.Error(w, "no", http.StatusInternalServerError) // want `a conflict \(nethttp.ErrAlreadyExists\) is answered with 500; answer 409`
	case errors.Is(err, context.DeadlineExceeded):
		http.Error(w, "no", http.StatusBadRequest) // want `a timeout \(context.DeadlineExceeded\) is answered with 400; answer 504`
	case errors.Is(err, sql.ErrConnDone):
		http.Error(w, "no", http.StatusNotFound) // want `an error of the infrastructure \(sql.ErrConnDone\) is answered with 404; answer 503`
	case err != nil:
		http.Error(w, "no", http.StatusInternalServerError)
	}
}

func (s *store) deniedFine(w http.ResponseWriter, r *http.Request) {
	if err := s.Create("x"); errors.Is(err, ErrForbidden) {
		fmt.Fprintln(w, "access denied") // a body alone is not judged
	} else if errors.Is(err, ErrUnauthorized) {
		w.WriteHeader(http.StatusUnauthorized)
	}
}

func tooLarge(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<10))
	var large *http.MaxBytesError
	if errors.As(err, &large) {
		http.Error(w, "too large", http.StatusBadRequest) // want `a body over the limit \(http.MaxBytesError\) is answered with 400; answer 413`
		return
	}
	if err != nil {
		fail(w, http.StatusBadRequest)
		return
	}
	w.Write(body)
}

// Errors other than the one that is told apart.

func (s *store) overcorrected(w http.ResponseWriter, r *http.Request) {
	_, err := s.Record(r.PathValue("id"))
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		http.Error(w, "no such record", http.StatusNotFound) // want `errors other than not-found \(sql.ErrNoRows\) are answered with 404; answer 500`
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func (s *store) blames(w http.ResponseWriter, r *http.Request) {
	_, err := s.Record(r.PathValue("id"))
	if errors.Is(err, sql.ErrNoRows) {
		fail(w, http.StatusNotFound)
		return
	}
	if err != nil {
		fail(w, http.StatusBadRequest) // want `errors other than not-found \(sql.ErrNoRows\) are answered with 400; answer 500`
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func (s *store) direct(w http.ResponseWriter, r *http.Request) {
	rows, err := s.db.Query("select text from records")
	if err != nil {
		fail(w, http.StatusBadRequest) // want `every error of DB.Query is answered with 400, those of the store too`
		return
	}
	defer rows.Close()
	w.WriteHeader(http.StatusNoContent)
}

// A status that the handler returns.

type handler func(w http.ResponseWriter, r *http.Request) (int, error)

func (s *store) returned(w http.ResponseWriter, r *http.Request) (int, error) {
	rec, err := s.Record(r.PathValue("id"))
	if errors.Is(err, sql.ErrNoRows) {
		return http.StatusInternalServerError, err // want `a not-found error \(sql.ErrNoRows\) is answered with 500; answer 404`
	}
	if err != nil {
		return http.StatusInternalServerError, err
	}
	return 0, json.NewEncoder(w).Encode(rec)
}

// An error that is made and dropped.

type HandlerError struct {
	StatusCode int
	Message    string
	Err        error
}

func (e *HandlerError) Error() string { return e.Message }

func NewError(status int, message string, err error) *HandlerError {
	return &HandlerError{StatusCode: status, Message: message, Err: err}
}

func InternalServerError(message string, err error) *HandlerError {
	return NewError(http.StatusInternalServerError, message, err)
}

func (s *store) middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := s.Record(r.PathValue("id")); err != nil {
			InternalServerError("cannot load", err) // want `the error that nethttp.InternalServerError makes is dropped: the request is answered with an empty 200`
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (s *store) onward(w http.ResponseWriter, r *http.Request) *HandlerError {
	if r.PathValue("id") == "" {
		NewError(http.StatusBadRequest, "no id", nil) // want `the error that nethttp.NewError makes is dropped, and the request goes on to another answer`
	}
	fmt.Fprintln(w, "done")
	return nil
}

func (s *store) wrongConstructor(w http.ResponseWriter, r *http.Request) *HandlerError {
	_, err := s.Record(r.PathValue("id"))
	if errors.Is(err, sql.ErrNoRows) {
		return InternalServerError("no such record", err) // want `a not-found error \(sql.ErrNoRows\) is answered with 500`
	}
	return nil
}

// A helper that ignores its status.

func ingress(w http.ResponseWriter, r *http.Request) {
	bad := func(code int, text string) {
		http.Error(w, text, http.StatusMethodNotAllowed) // want `405 is answered whatever the parameter code says; its callers pass 400 and 500`
	}
	if r.FormValue("target") == "" {
		bad(http.StatusBadRequest, "no target")
		return
	}
	if r.TLS == nil {
		bad(http.StatusInternalServerError, "no TLS")
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func nested(w http.ResponseWriter, r *http.Request) {
	answer := func(status int, text string) {
		http.Error(w, text, http.StatusMethodNotAllowed) // want `405 is answered whatever the parameter status says; its callers pass 400 and 405`
	}
	bad := func(text string) { answer(http.StatusBadRequest, text) }
	if r.Method != http.MethodPost {
		answer(http.StatusMethodNotAllowed, "only POST")
		return
	}
	if r.FormValue("target") == "" {
		bad("no target")
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func nestedRight(w http.ResponseWriter, r *http.Request) {
	answer := func(status int, text string) { http.Error(w, text, status) }
	bad := func(text string) { answer(http.StatusBadRequest, text) }
	if r.FormValue("target") == "" {
		bad("no target")
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

var errNameTaken, errNameTooOdd = errors.New("taken"), errors.New("odd")

// mapped lists what the request has wrong beside what is not there.
func mapped(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	_, err := db.Exec("update t set a = 1")
	switch {
	case err == nil:
	case errors.Is(err, sql.ErrNoRows):
		http.Error(w, "no such thing", http.StatusNotFound)
	case errors.Is(err, errNameTaken), errors.Is(err, errNameTooOdd):
		http.Error(w, "bad name", http.StatusBadRequest)
	default:
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

// unmapped has no name for what else is wrong.
func unmapped(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	_, err := db.Exec("update t set a = 1")
	switch {
	case err == nil:
	case errors.Is(err, sql.ErrNoRows):
		http.Error(w, "no such thing", http.StatusNotFound)
	default:
		http.Error(w, "bad", http.StatusBadRequest) // want `errors other than not-found \(sql.ErrNoRows\) are answered with 400`
	}
}

// A code that tells nothing more.

const codeUser = 6

func exportStatus(err error) (status, code int) {
	if errors.Is(err, ErrNotFound) {
		return http.StatusBadRequest, codeUser // want `a not-found error \(nethttp.ErrNotFound\) is answered with 400; answer 404`
	}
	return http.StatusInternalServerError, codeUser
}
