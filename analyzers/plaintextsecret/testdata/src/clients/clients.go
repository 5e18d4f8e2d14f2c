// Package clients stores through interfaces of its own that are cut to a
// library's client, as generators of queries do.
package clients

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"net/http"
)

// DBTX is what *sql.DB and *sql.Tx have.
type DBTX interface {
	ExecContext(context.Context, string, ...any) (sql.Result, error)
	QueryRowContext(context.Context, string, ...any) *sql.Row
}

type Queries struct{ db DBTX }

const createSession = `-- name: CreateSession :one
INSERT INTO sessions (
  id,
  refresh_token
) VALUES (
  $1, $2
) RETURNING id
`

type CreateSessionParams struct{ ID, RefreshToken string }

func (q *Queries) CreateSession(ctx context.Context, arg CreateSessionParams) (id string, err error) {
	row := q.db.QueryRowContext(ctx, createSession, arg.ID, arg.RefreshToken) // want `field CreateSessionParams.RefreshToken reaches column refresh_token`
	return id, row.Scan(&id)
}

const getSession = `-- name: GetSession :one
SELECT id FROM sessions WHERE refresh_token = $1`

func (q *Queries) GetSession(ctx context.Context, token string) (id string, err error) {
	return id, q.db.QueryRowContext(ctx, getSession, token).Scan(&id)
}

const setKey = `/* of users */ UPDATE users SET api_key = $2 WHERE id = $1`

func (q *Queries) SetKey(ctx context.Context, id string, apiKey []byte) error {
	_, err := q.db.ExecContext(ctx, setKey, id, apiKey) // want `parameter apiKey reaches column api_key`
	return err
}

func (q *Queries) renew(w http.ResponseWriter, r *http.Request) {
	key := []byte(rand.Text())
	if q.SetKey(r.Context(), r.FormValue("id"), key) != nil { // want `a token made by crypto/rand.Text reaches column api_key`
		w.WriteHeader(http.StatusInternalServerError)
	}
}

// The fixed twin.
func (q *Queries) renewHashed(w http.ResponseWriter, r *http.Request) {
	sum := sha256.Sum256([]byte(rand.Text()))
	if _, err := q.db.ExecContext(r.Context(), setKey, r.FormValue("id"), sum[:]); err != nil {
		w.WriteHeader(http.StatusInternalServerError)
	}
}

// A Journal is no database: no type of the library is one.
type Journal interface {
	ExecContext(context.Context, string, ...any) (sql.Result, error)
	Replay() error
}

func replay(ctx context.Context, j Journal) {
	j.ExecContext(ctx, "counters", rand.Text())
}
