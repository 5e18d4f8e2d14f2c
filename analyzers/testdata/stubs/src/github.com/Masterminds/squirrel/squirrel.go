// Package squirrel holds just what model rows and tests name of github.com/Masterminds/squirrel.
package squirrel

import (
	"database/sql"
)

type BaseRunner interface {
}

type InsertBuilder struct {
}

func (InsertBuilder) Columns(columns ...string) (_ InsertBuilder) { return }

func (InsertBuilder) Exec() (_ sql.Result, _ error) { return }

func (InsertBuilder) RunWith(runner BaseRunner) (_ InsertBuilder) { return }

func (InsertBuilder) SetMap(clauses map[string]interface{}) (_ InsertBuilder) { return }

func (InsertBuilder) Values(values ...interface{}) (_ InsertBuilder) { return }

type Sqlizer interface {
}

type UpdateBuilder struct {
}

func (UpdateBuilder) Exec() (_ sql.Result, _ error) { return }

func (UpdateBuilder) Set(column string, value interface{}) (_ UpdateBuilder) { return }

func (UpdateBuilder) SetMap(clauses map[string]interface{}) (_ UpdateBuilder) { return }

func (UpdateBuilder) Where(pred interface{}, args ...interface{}) (_ UpdateBuilder) { return }

func Expr(sql string, args ...interface{}) (_ Sqlizer) { return }

func Insert(into string) (_ InsertBuilder) { return }

func Replace(into string) (_ InsertBuilder) { return }

func Update(table string) (_ UpdateBuilder) { return }
