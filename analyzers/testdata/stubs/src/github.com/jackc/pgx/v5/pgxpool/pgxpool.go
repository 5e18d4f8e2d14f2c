// Package pgxpool holds just what model rows and tests name of github.com/jackc/pgx/v5/pgxpool.
package pgxpool

import (
	"context"
	pgx "github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

type Conn struct {
}

func (*Conn) CopyFrom(ctx context.Context, tableName pgx.Identifier, columnNames []string, rowSrc pgx.CopyFromSource) (_ int64, _ error) {
	return
}

func (*Conn) Exec(ctx context.Context, sql string, arguments ...any) (_ pgconn.CommandTag, _ error) {
	return
}

func (*Conn) Query(ctx context.Context, sql string, args ...any) (_ pgx.Rows, _ error) { return }

func (*Conn) QueryRow(ctx context.Context, sql string, args ...any) (_ pgx.Row) { return }

func (*Conn) SendBatch(ctx context.Context, b *pgx.Batch) (_ pgx.BatchResults) { return }

type Pool struct {
}

func (*Pool) CopyFrom(ctx context.Context, tableName pgx.Identifier, columnNames []string, rowSrc pgx.CopyFromSource) (_ int64, _ error) {
	return
}

func (*Pool) Exec(ctx context.Context, sql string, arguments ...any) (_ pgconn.CommandTag, _ error) {
	return
}

func (*Pool) Query(ctx context.Context, sql string, args ...any) (_ pgx.Rows, _ error) { return }

func (*Pool) QueryRow(ctx context.Context, sql string, args ...any) (_ pgx.Row) { return }

func (*Pool) SendBatch(ctx context.Context, b *pgx.Batch) (_ pgx.BatchResults) { return }

type Tx struct {
}

func (*Tx) CopyFrom(ctx context.Context, tableName pgx.Identifier, columnNames []string, rowSrc pgx.CopyFromSource) (_ int64, _ error) {
	return
}

func (*Tx) Exec(ctx context.Context, sql string, arguments ...any) (_ pgconn.CommandTag, _ error) {
	return
}

func (*Tx) Query(ctx context.Context, sql string, args ...any) (_ pgx.Rows, _ error) { return }

func (*Tx) QueryRow(ctx context.Context, sql string, args ...any) (_ pgx.Row) { return }

func (*Tx) SendBatch(ctx context.Context, b *pgx.Batch) (_ pgx.BatchResults) { return }

func New(ctx context.Context, connString string) (_ *Pool, _ error) { return }
