// Package sessions holds just what model rows and tests name of github.com/gorilla/sessions.
package sessions

import (
	"net/http"
)

type CookieStore struct {
}

func (*CookieStore) Get(r *http.Request, name string) (_ *Session, _ error) { return }

type Session struct {
	Values map[interface{}]interface{}
	store  Store
}

func (s *Session) Save(r *http.Request, w http.ResponseWriter) error { return s.store.Save(r, w, s) }

type Store interface {
	Get(r *http.Request, name string) (*Session, error)
	Save(r *http.Request, w http.ResponseWriter, s *Session) error
}

func NewCookieStore(keyPairs ...[]byte) (_ *CookieStore) { return }
