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
