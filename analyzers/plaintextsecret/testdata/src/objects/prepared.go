package objects

import (
	"database/sql"
	"net/http"
)

// Statements that were prepared elsewhere: one that gives rows mostly looks for
// what it is given.
type prepared struct{ find, put *sql.Stmt }

func (p *prepared) lookUp(r *http.Request) *sql.Row {
	return p.find.QueryRow(r.FormValue("api_token")) // want `api_token from net/http.Request.FormValue reaches sql.Stmt.QueryRow`
}

func (p *prepared) keep(r *http.Request) error {
	_, err := p.put.Exec(r.FormValue("api_token")) // want `api_token from net/http.Request.FormValue reaches sql.Stmt.Exec`
	return err
}

// Statements that the package prepares itself say what they do.
type store struct {
	find, touch, put, either, set *sql.Stmt
}

func newStore(db *sql.DB, legacy bool) (s *store, err error) {
	s = &store{
		find:   prepare(db, "SELECT id FROM tokens WHERE api_token = $1"),
		touch:  prepare(db, `update tokens set seen = now(), name = $2 where api_token = $1`),
		either: prepare(db, "DELETE FROM tokens WHERE api_token = $1"),
	}
	if s.put, err = db.Prepare("INSERT INTO tokens (api_token) VALUES ($1)"); err != nil {
		return nil, err
	}
	if legacy {
		s.either = prepare(db, "INSERT INTO tokens (api_token) VALUES ($1)")
	}
	s.set = prepare(db, "DELETE FROM tokens WHERE api_token = $1")
	return s, prepareInto(db, &s.set)
}

func prepare(db *sql.DB, text string) *sql.Stmt {
	stmt, err := db.Prepare(text)
	if err != nil {
		panic(err)
	}
	return stmt
}

func prepareInto(db *sql.DB, stmt **sql.Stmt) (err error) {
	*stmt, err = db.Prepare("INSERT INTO tokens (api_token) VALUES ($1)")
	return err
}

func (s *store) lookUpKnown(r *http.Request) *sql.Row {
	return s.find.QueryRow(r.FormValue("api_token"))
}

func (s *store) touchKnown(r *http.Request) error {
	_, err := s.touch.Exec(r.FormValue("api_token"), r.FormValue("name"))
	return err
}

func (s *store) keepKnown(r *http.Request) error {
	_, err := s.put.Exec(r.FormValue("api_token")) // want `api_token from net/http.Request.FormValue reaches column api_token`
	return err
}

func (s *store) keepEither(r *http.Request) error {
	_, err := s.either.Exec(r.FormValue("api_token")) // want `api_token from net/http.Request.FormValue reaches sql.Stmt.Exec`
	return err
}

func (s *store) keepSet(r *http.Request) error {
	_, err := s.set.Exec(r.FormValue("api_token")) // want `api_token from net/http.Request.FormValue reaches sql.Stmt.Exec`
	return err
}

func forget(tx *sql.Tx, r *http.Request) error {
	stmt, err := tx.Prepare("DELETE FROM tokens WHERE api_token = $1")
	if err != nil {
		return err
	}
	_, err = stmt.Exec(r.FormValue("api_token"))
	return err
}

func remember(tx *sql.Tx, r *http.Request) error {
	stmt, err := tx.Prepare("UPDATE tokens SET api_token = $1 WHERE id = $2")
	if err != nil {
		return err
	}
	_, err = stmt.Exec(r.FormValue("api_token"), r.FormValue("id")) // want `api_token from net/http.Request.FormValue reaches column api_token`
	return err
}

func rememberHashed(tx *sql.Tx, r *http.Request) error {
	stmt, err := tx.Prepare("UPDATE tokens SET api_token = digest($1, 'sha256') WHERE id = $2")
	if err != nil {
		return err
	}
	_, err = stmt.Exec(r.FormValue("api_token"), r.FormValue("id"))
	return err
}
