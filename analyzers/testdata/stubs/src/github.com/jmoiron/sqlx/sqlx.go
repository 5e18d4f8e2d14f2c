// Package sqlx holds just what model rows and tests name of github.com/jmoiron/sqlx.
package sqlx

import (
	"context"
	"database/sql"
)

type ColScanner interface {
}

type DB struct {
	*sql.DB
}

func (*DB) BindNamed(query string, arg interface{}) (_ string, _ []interface{}, _ error) { return }

func (*DB) Get(dest interface{}, query string, args ...interface{}) (_ error) { return }

func (*DB) GetContext(ctx context.Context, dest interface{}, query string, args ...interface{}) (_ error) {
	return
}

func (*DB) MustExec(query string, args ...interface{}) (_ sql.Result) { return }

func (*DB) MustExecContext(ctx context.Context, query string, args ...interface{}) (_ sql.Result) {
	return
}

func (*DB) NamedExec(query string, arg interface{}) (_ sql.Result, _ error) { return }

func (*DB) NamedExecContext(ctx context.Context, query string, arg interface{}) (_ sql.Result, _ error) {
	return
}

func (*DB) NamedQuery(query string, arg interface{}) (_ *Rows, _ error) { return }

func (*DB) NamedQueryContext(ctx context.Context, query string, arg interface{}) (_ *Rows, _ error) {
	return
}

func (*DB) PrepareNamed(query string) (_ *NamedStmt, _ error) { return }

func (*DB) PrepareNamedContext(ctx context.Context, query string) (_ *NamedStmt, _ error) { return }

func (*DB) Preparex(query string) (_ *Stmt, _ error) { return }

func (*DB) PreparexContext(ctx context.Context, query string) (_ *Stmt, _ error) { return }

func (*DB) QueryRowx(query string, args ...interface{}) (_ *Row) { return }

func (*DB) QueryRowxContext(ctx context.Context, query string, args ...interface{}) (_ *Row) { return }

func (*DB) Queryx(query string, args ...interface{}) (_ *Rows, _ error) { return }

func (*DB) QueryxContext(ctx context.Context, query string, args ...interface{}) (_ *Rows, _ error) {
	return
}

func (*DB) Rebind(query string) (_ string) { return }

func (*DB) Select(dest interface{}, query string, args ...interface{}) (_ error) { return }

func (*DB) SelectContext(ctx context.Context, dest interface{}, query string, args ...interface{}) (_ error) {
	return
}

type Execer interface {
}

type ExecerContext interface {
}

type Ext interface {
}

type ExtContext interface {
}

type NamedStmt struct {
}

func (*NamedStmt) Exec(arg interface{}) (_ sql.Result, _ error) { return }

func (*NamedStmt) ExecContext(ctx context.Context, arg interface{}) (_ sql.Result, _ error) { return }

func (*NamedStmt) Get(dest interface{}, arg interface{}) (_ error) { return }

func (*NamedStmt) GetContext(ctx context.Context, dest interface{}, arg interface{}) (_ error) {
	return
}

func (*NamedStmt) MustExec(arg interface{}) (_ sql.Result) { return }

func (*NamedStmt) MustExecContext(ctx context.Context, arg interface{}) (_ sql.Result) { return }

func (*NamedStmt) Query(arg interface{}) (_ *sql.Rows, _ error) { return }

func (*NamedStmt) QueryContext(ctx context.Context, arg interface{}) (_ *sql.Rows, _ error) { return }

func (*NamedStmt) QueryRow(arg interface{}) (_ *Row) { return }

func (*NamedStmt) QueryRowContext(ctx context.Context, arg interface{}) (_ *Row) { return }

func (*NamedStmt) QueryRowx(arg interface{}) (_ *Row) { return }

func (*NamedStmt) QueryRowxContext(ctx context.Context, arg interface{}) (_ *Row) { return }

func (*NamedStmt) Queryx(arg interface{}) (_ *Rows, _ error) { return }

func (*NamedStmt) QueryxContext(ctx context.Context, arg interface{}) (_ *Rows, _ error) { return }

func (*NamedStmt) Select(dest interface{}, arg interface{}) (_ error) { return }

func (*NamedStmt) SelectContext(ctx context.Context, dest interface{}, arg interface{}) (_ error) {
	return
}

type Queryer interface {
}

type QueryerContext interface {
}

type Row struct {
}

func (*Row) MapScan(dest map[string]interface{}) (_ error) { return }

func (*Row) Scan(dest ...interface{}) (_ error) { return }

func (*Row) SliceScan() (_ []interface{}, _ error) { return }

func (*Row) StructScan(dest interface{}) (_ error) { return }

type Rows struct {
}

func (*Rows) MapScan(dest map[string]interface{}) (_ error) { return }

func (*Rows) SliceScan() (_ []interface{}, _ error) { return }

func (*Rows) StructScan(dest interface{}) (_ error) { return }

type Stmt struct {
}

func (*Stmt) Get(dest interface{}, args ...interface{}) (_ error) { return }

func (*Stmt) GetContext(ctx context.Context, dest interface{}, args ...interface{}) (_ error) { return }

func (*Stmt) MustExec(args ...interface{}) (_ sql.Result) { return }

func (*Stmt) MustExecContext(ctx context.Context, args ...interface{}) (_ sql.Result) { return }

func (*Stmt) QueryRowx(args ...interface{}) (_ *Row) { return }

func (*Stmt) QueryRowxContext(ctx context.Context, args ...interface{}) (_ *Row) { return }

func (*Stmt) Queryx(args ...interface{}) (_ *Rows, _ error) { return }

func (*Stmt) QueryxContext(ctx context.Context, args ...interface{}) (_ *Rows, _ error) { return }

func (*Stmt) Select(dest interface{}, args ...interface{}) (_ error) { return }

func (*Stmt) SelectContext(ctx context.Context, dest interface{}, args ...interface{}) (_ error) {
	return
}

type Tx struct {
	*sql.Tx
}

func (*Tx) BindNamed(query string, arg interface{}) (_ string, _ []interface{}, _ error) { return }

func (*Tx) Get(dest interface{}, query string, args ...interface{}) (_ error) { return }

func (*Tx) GetContext(ctx context.Context, dest interface{}, query string, args ...interface{}) (_ error) {
	return
}

func (*Tx) MustExec(query string, args ...interface{}) (_ sql.Result) { return }

func (*Tx) MustExecContext(ctx context.Context, query string, args ...interface{}) (_ sql.Result) {
	return
}

func (*Tx) NamedExec(query string, arg interface{}) (_ sql.Result, _ error) { return }

func (*Tx) NamedExecContext(ctx context.Context, query string, arg interface{}) (_ sql.Result, _ error) {
	return
}

func (*Tx) NamedQuery(query string, arg interface{}) (_ *Rows, _ error) { return }

func (*Tx) PrepareNamed(query string) (_ *NamedStmt, _ error) { return }

func (*Tx) PrepareNamedContext(ctx context.Context, query string) (_ *NamedStmt, _ error) { return }

func (*Tx) Preparex(query string) (_ *Stmt, _ error) { return }

func (*Tx) PreparexContext(ctx context.Context, query string) (_ *Stmt, _ error) { return }

func (*Tx) QueryRowx(query string, args ...interface{}) (_ *Row) { return }

func (*Tx) QueryRowxContext(ctx context.Context, query string, args ...interface{}) (_ *Row) { return }

func (*Tx) Queryx(query string, args ...interface{}) (_ *Rows, _ error) { return }

func (*Tx) QueryxContext(ctx context.Context, query string, args ...interface{}) (_ *Rows, _ error) {
	return
}

func (*Tx) Rebind(query string) (_ string) { return }

func (*Tx) Select(dest interface{}, query string, args ...interface{}) (_ error) { return }

func (*Tx) SelectContext(ctx context.Context, dest interface{}, query string, args ...interface{}) (_ error) {
	return
}

type rowsi interface {
}

func Connect(driverName string, dataSourceName string) (_ *DB, _ error) { return }

func Get(q Queryer, dest interface{}, query string, args ...interface{}) (_ error) { return }

func GetContext(ctx context.Context, q QueryerContext, dest interface{}, query string, args ...interface{}) (_ error) {
	return
}

func In(query string, args ...interface{}) (_ string, _ []interface{}, _ error) { return }

func MapScan(r ColScanner, dest map[string]interface{}) (_ error) { return }

func MustExec(e Execer, query string, args ...interface{}) (_ sql.Result) { return }

func MustExecContext(ctx context.Context, e ExecerContext, query string, args ...interface{}) (_ sql.Result) {
	return
}

func Named(query string, arg interface{}) (_ string, _ []interface{}, _ error) { return }

func NamedExec(e Ext, query string, arg interface{}) (_ sql.Result, _ error) { return }

func NamedExecContext(ctx context.Context, e ExtContext, query string, arg interface{}) (_ sql.Result, _ error) {
	return
}

func NamedQuery(e Ext, query string, arg interface{}) (_ *Rows, _ error) { return }

func NamedQueryContext(ctx context.Context, e ExtContext, query string, arg interface{}) (_ *Rows, _ error) {
	return
}

func Rebind(bindType int, query string) (_ string) { return }

func Select(q Queryer, dest interface{}, query string, args ...interface{}) (_ error) { return }

func SelectContext(ctx context.Context, q QueryerContext, dest interface{}, query string, args ...interface{}) (_ error) {
	return
}

func SliceScan(r ColScanner) (_ []interface{}, _ error) { return }

func StructScan(rows rowsi, dest interface{}) (_ error) { return }
