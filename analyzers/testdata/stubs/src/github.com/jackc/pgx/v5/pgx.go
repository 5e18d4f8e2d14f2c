// Package pgx holds just what model rows and tests name of github.com/jackc/pgx/v5.
package pgx

import (
	"context"
	"github.com/jackc/pgx/v5/pgconn"
)

var ErrNoRows error

type Batch struct {
}

func (*Batch) Queue(query string, arguments ...any) (_ *QueuedQuery) { return }

type BatchResults interface {
}

type CollectableRow interface {
}

type Conn struct {
}

func (*Conn) CopyFrom(ctx context.Context, tableName Identifier, columnNames []string, rowSrc CopyFromSource) (_ int64, _ error) {
	return
}

func (*Conn) Exec(ctx context.Context, sql string, arguments ...any) (_ pgconn.CommandTag, _ error) {
	return
}

func (*Conn) Query(ctx context.Context, sql string, args ...any) (_ Rows, _ error) { return }

func (*Conn) QueryRow(ctx context.Context, sql string, args ...any) (_ Row) { return }

func (*Conn) SendBatch(ctx context.Context, b *Batch) (_ BatchResults) { return }

type CopyFromSource interface {
}

type Identifier []string

type NamedArgs map[string]any

type QueuedQuery struct {
}

type Row interface {
	Scan(dest ...any) error
}

type RowToFunc[T any] func(row CollectableRow) (T, error)

type Rows interface {
	Scan(dest ...any) error
	Values() ([]any, error)
}

type Tx interface {
	CopyFrom(ctx context.Context, tableName Identifier, columnNames []string, rowSrc CopyFromSource) (int64, error)
	Exec(ctx context.Context, sql string, arguments ...any) (commandTag pgconn.CommandTag, err error)
	Query(ctx context.Context, sql string, args ...any) (Rows, error)
	QueryRow(ctx context.Context, sql string, args ...any) Row
	SendBatch(ctx context.Context, b *Batch) BatchResults
}

func CollectExactlyOneRow[T any](rows Rows, fn RowToFunc[T]) (_ T, _ error) { return }

func CollectOneRow[T any](rows Rows, fn RowToFunc[T]) (_ T, _ error) { return }

func CollectRows[T any](rows Rows, fn RowToFunc[T]) (_ []T, _ error) { return }

func CopyFromRows(rows [][]any) (_ CopyFromSource) { return }

func ForEachRow(rows Rows, scans []any, fn func() error) (_ pgconn.CommandTag, _ error) { return }
