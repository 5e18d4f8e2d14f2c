// Package pgconn holds just what model rows and tests name of github.com/jackc/pgx/v5/pgconn.
package pgconn

type CommandTag struct {
}
