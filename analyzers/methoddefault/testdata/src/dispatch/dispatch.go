// Package dispatch holds handlers that leave some methods without an answer.
package dispatch

import (
	"database/sql"
	"io"
	"net/http"
	"strings"
)

type api struct{ db *sql.DB }

func (a *api) get(w http.ResponseWriter) { io.WriteString(w, "value") }

func (a *api) set(w http.ResponseWriter, r *http.Request) {
	if _, err := a.db.Exec("update t set a = ?", r.FormValue("a")); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func (a *api) remove() { a.db.Exec("delete from t") }

func Routes(mux *http.ServeMux, a *api) {
	mux.HandleFunc("/open", a.open)
	mux.Handle("/wrapped", logged(http.HandlerFunc(a.wrapped)))
}

func logged(h http.Handler) http.Handler { return h }

func (a *api) open(w http.ResponseWriter, r *http.Request) {
	switch r.Method { // want `this switch acts on GET, POST and has no default: any other method gets an empty 200`
	case http.MethodGet:
		a.get(w)
	case http.MethodPost:
		a.set(w, r)
	}
}

func (a *api) wrapped(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("id") == "" {
		http.Error(w, "no id", http.StatusBadRequest)
		return
	}
	switch strings.ToUpper(r.Method) { // want `this switch acts on GET, HEAD, POST and has no default`
	case "GET", "HEAD":
		a.get(w)
	case "POST":
		a.set(w, r)
	}
}

// ServeHTTP is registered elsewhere, or nowhere.
func (a *api) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method == "GET" { // want `this chain of ifs acts on GET, POST and has no default`
		a.get(w)
	} else if r.Method == "POST" {
		a.set(w, r)
	}
}

func (a *api) Sequence(w http.ResponseWriter, r *http.Request) {
	method := r.Method
	if method == http.MethodGet { // want `this chain of ifs acts on GET, DELETE and has no default`
		a.get(w)
		return
	}
	if http.MethodDelete == method {
		a.remove()
		return
	}
}

func (a *api) Shared(w http.ResponseWriter, r *http.Request) {
	switch r.Method { // want `this switch acts on PUT, DELETE and has no default: any other method gets the same success \(dispatch.go:\d+\)`
	case http.MethodPut:
		a.db.Exec("insert into t values (?)", r.FormValue("a"))
	case http.MethodDelete:
		a.remove()
	}
	w.WriteHeader(http.StatusNoContent)
}

func (a *api) Preflight(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodOptions {
		w.WriteHeader(http.StatusNoContent)
		return
	}
	switch r.Method { // want `this switch acts on OPTIONS, GET, POST and has no default`
	case http.MethodGet:
		a.get(w)
	case http.MethodPost:
		a.set(w, r)
	}
}
