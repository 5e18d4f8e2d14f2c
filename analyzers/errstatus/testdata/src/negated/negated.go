// Package negated tells errors apart by what they are not.
package negated

import (
	"database/sql"
	"net/http"
)

type app struct{ db *sql.DB }

func (a *app) find(r *http.Request) (id int, err error) {
	err = a.db.QueryRow("select id from notes where name = ?", r.FormValue("name")).Scan(&id)
	return id, err
}

// Whatever is not not-found is a failure.
func (a *app) and(w http.ResponseWriter, r *http.Request) {
	id, err := a.find(r)
	if err != nil && err != sql.ErrNoRows {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	if id == 0 {
		http.Error(w, "the last one stays", http.StatusBadRequest)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func (a *app) nested(w http.ResponseWriter, r *http.Request) {
	_, err := a.find(r)
	if err != nil {
		if err != sql.ErrNoRows {
			http.Error(w, "failed", http.StatusInternalServerError)
			return
		}
		http.Error(w, "no such note", http.StatusNotFound)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

// The other way round.
func (a *app) swapped(w http.ResponseWriter, r *http.Request) {
	_, err := a.find(r)
	if err != nil {
		if err != sql.ErrNoRows {
			http.Error(w, "failed", http.StatusInternalServerError)
			return
		}
		http.Error(w, "failed", http.StatusBadRequest) // want `a not-found error \(sql.ErrNoRows\) is answered with 400; answer 404`
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
