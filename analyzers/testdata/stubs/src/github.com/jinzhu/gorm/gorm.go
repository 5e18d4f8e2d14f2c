// Package gorm holds just what model rows and tests name of github.com/jinzhu/gorm.
package gorm

type DB struct {
}

func (*DB) Create(value interface{}) (_ *DB) { return }

func (*DB) Exec(sql string, values ...interface{}) (_ *DB) { return }

func (*DB) Find(out interface{}, where ...interface{}) (_ *DB) { return }

func (*DB) First(out interface{}, where ...interface{}) (_ *DB) { return }

func (*DB) FirstOrCreate(out interface{}, where ...interface{}) (_ *DB) { return }

func (*DB) Last(out interface{}, where ...interface{}) (_ *DB) { return }

func (*DB) Omit(columns ...string) (_ *DB) { return }

func (*DB) Save(value interface{}) (_ *DB) { return }

func (*DB) Scan(dest interface{}) (_ *DB) { return }

func (*DB) Select(query interface{}, args ...interface{}) (_ *DB) { return }

func (*DB) Take(out interface{}, where ...interface{}) (_ *DB) { return }

func (*DB) Update(attrs ...interface{}) (_ *DB) { return }

func (*DB) UpdateColumn(attrs ...interface{}) (_ *DB) { return }

func (*DB) UpdateColumns(values interface{}) (_ *DB) { return }

func (*DB) Updates(values interface{}, ignoreProtectedAttrs ...bool) (_ *DB) { return }
