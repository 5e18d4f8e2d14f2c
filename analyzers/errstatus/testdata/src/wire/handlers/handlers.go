// Package handlers uses predicates, helpers and constructors of other packages.
package handlers

import (
	"fmt"
	"net/http"

	"wire/answer"
	"wire/store"
)

type server struct{ store *store.Store }

func (s *server) blamed(w http.ResponseWriter, r *http.Request) {
	text, err := s.store.Load(r.PathValue("id"))
	if store.Absent(err) {
		answer.BadRequest(w, "no record") // want `a not-found error \(sql.ErrNoRows\) is answered with 400; answer 404`
		return
	}
	if err != nil {
		answer.Fail(w, err)
		return
	}
	fmt.Fprint(w, text)
}

func (s *server) mapped(w http.ResponseWriter, r *http.Request) {
	text, err := s.store.Load(r.PathValue("id"))
	if err != nil {
		answer.Fail(w, err)
		return
	}
	fmt.Fprint(w, text)
}

func (s *server) unmapped(w http.ResponseWriter, r *http.Request) {
	text, err := s.store.Load(r.PathValue("id"))
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError) // want `every error of Store.Load is answered with 500, not-found too; server.blamed \(handlers.go:16\) tells sql.ErrNoRows apart`
		return
	}
	fmt.Fprint(w, text)
}

func (s *server) forgotten(w http.ResponseWriter, r *http.Request) {
	if r.TLS == nil {
		answer.Forbidden() // want `the error that answer.Forbidden makes is dropped: the request is answered with an empty 200`
		return
	}
	s.mapped(w, r)
}
