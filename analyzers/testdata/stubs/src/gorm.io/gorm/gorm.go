// Package gorm holds just what model rows and tests name of gorm.io/gorm.
package gorm

import (
	"context"
	"database/sql"
	"gorm.io/gorm/clause"
)

var ErrRecordNotFound error

type Config struct {
}

type DB struct {
	Error error
}

func (*DB) Assign(attrs ...interface{}) (_ *DB) { return }

func (*DB) Attrs(attrs ...interface{}) (_ *DB) { return }

func (*DB) Count(count *int64) (_ *DB) { return }

func (*DB) Create(value interface{}) (_ *DB) { return }

func (*DB) CreateInBatches(value interface{}, batchSize int) (_ *DB) { return }

func (*DB) Delete(value interface{}, conds ...interface{}) (_ *DB) { return }

func (*DB) Exec(sql string, values ...interface{}) (_ *DB) { return }

func (*DB) Find(dest interface{}, conds ...interface{}) (_ *DB) { return }

func (*DB) FindInBatches(dest interface{}, batchSize int, fc func(tx *DB, batch int) error) (_ *DB) {
	return
}

func (*DB) First(dest interface{}, conds ...interface{}) (_ *DB) { return }

func (*DB) FirstOrCreate(dest interface{}, conds ...interface{}) (_ *DB) { return }

func (*DB) FirstOrInit(dest interface{}, conds ...interface{}) (_ *DB) { return }

func (*DB) Last(dest interface{}, conds ...interface{}) (_ *DB) { return }

func (*DB) Model(value interface{}) (_ *DB) { return }

func (*DB) Omit(columns ...string) (_ *DB) { return }

func (*DB) Pluck(column string, dest interface{}) (_ *DB) { return }

func (*DB) Raw(sql string, values ...interface{}) (_ *DB) { return }

func (*DB) Save(value interface{}) (_ *DB) { return }

func (*DB) Scan(dest interface{}) (_ *DB) { return }

func (*DB) ScanRows(rows *sql.Rows, dest interface{}) (_ error) { return }

func (*DB) Select(query interface{}, args ...interface{}) (_ *DB) { return }

func (*DB) Take(dest interface{}, conds ...interface{}) (_ *DB) { return }

func (*DB) Transaction(fc func(tx *DB) error) (err error) { return }

func (*DB) Update(column string, value interface{}) (_ *DB) { return }

func (*DB) UpdateColumn(column string, value interface{}) (_ *DB) { return }

func (*DB) UpdateColumns(values interface{}) (_ *DB) { return }

func (*DB) Updates(values interface{}) (_ *DB) { return }

func (*DB) Where(query interface{}, args ...interface{}) (_ *DB) { return }

func (*DB) WithContext(ctx context.Context) (_ *DB) { return }

type Dialector interface {
}

type Model struct {
	ID uint `gorm:"primarykey"`
}

type Option interface {
}

func Expr(expr string, args ...interface{}) (_ clause.Expr) { return }

func Open(dialector Dialector, opts ...Option) (_ *DB, _ error) { return }
