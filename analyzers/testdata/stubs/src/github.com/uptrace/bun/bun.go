// Package bun holds just what model rows and tests name of github.com/uptrace/bun.
package bun

import (
	"context"
	"database/sql"
)

type DB struct {
}

func (*DB) Exec(query string, args ...any) (_ sql.Result, _ error) { return }

func (*DB) ExecContext(ctx context.Context, query string, args ...any) (_ sql.Result, _ error) {
	return
}

func (*DB) NewInsert() (_ *InsertQuery) { return }

func (*DB) NewRaw(query string, args ...any) (_ *RawQuery) { return }

func (*DB) NewSelect() (_ *SelectQuery) { return }

func (*DB) NewUpdate() (_ *UpdateQuery) { return }

type InsertQuery struct {
}

func (*InsertQuery) Column(columns ...string) (_ *InsertQuery) { return }

func (*InsertQuery) ExcludeColumn(columns ...string) (_ *InsertQuery) { return }

func (*InsertQuery) Exec(ctx context.Context, dest ...any) (_ sql.Result, _ error) { return }

func (*InsertQuery) Model(model any) (_ *InsertQuery) { return }

func (*InsertQuery) Set(query string, args ...any) (_ *InsertQuery) { return }

func (*InsertQuery) Value(column string, expr string, args ...any) (_ *InsertQuery) { return }

type RawQuery struct {
}

func (*RawQuery) Scan(ctx context.Context, dest ...any) (_ error) { return }

type SelectQuery struct {
}

func (*SelectQuery) Model(model any) (_ *SelectQuery) { return }

func (*SelectQuery) Scan(ctx context.Context, dest ...any) (_ error) { return }

func (*SelectQuery) Where(query string, args ...any) (_ *SelectQuery) { return }

type UpdateQuery struct {
}

func (*UpdateQuery) Column(columns ...string) (_ *UpdateQuery) { return }

func (*UpdateQuery) ExcludeColumn(columns ...string) (_ *UpdateQuery) { return }

func (*UpdateQuery) Exec(ctx context.Context, dest ...any) (_ sql.Result, _ error) { return }

func (*UpdateQuery) Model(model any) (_ *UpdateQuery) { return }

func (*UpdateQuery) Set(query string, args ...any) (_ *UpdateQuery) { return }

func (*UpdateQuery) SetColumn(column string, query string, args ...any) (_ *UpdateQuery) { return }

func (*UpdateQuery) Value(column string, query string, args ...any) (_ *UpdateQuery) { return }

func (*UpdateQuery) WherePK(cols ...string) (_ *UpdateQuery) { return }
