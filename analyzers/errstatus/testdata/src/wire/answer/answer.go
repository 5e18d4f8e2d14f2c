// Package answer answers requests.
package answer

import (
	"net/http"

	"wire/store"
)

// Fail maps an error to a status.
func Fail(w http.ResponseWriter, err error) {
	if store.Absent(err) {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	http.Error(w, "internal error", http.StatusInternalServerError)
}

// Error carries a status.
type Error struct{ Status int }

func (e *Error) Error() string { return http.StatusText(e.Status) }

func Forbidden() *Error { return &Error{Status: http.StatusForbidden} }

func BadRequest(w http.ResponseWriter, text string) { http.Error(w, text, http.StatusBadRequest) }
