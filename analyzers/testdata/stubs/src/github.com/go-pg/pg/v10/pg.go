// Package pg holds just what model rows and tests name of github.com/go-pg/pg/v10.
package pg

import (
	"context"
	"github.com/go-pg/pg/v10/orm"
)

type Query = orm.Query

type Result = orm.Result

type Tx struct {
}

func (*Tx) Exec(query interface{}, params ...interface{}) (_ Result, _ error) { return }

func (*Tx) ExecContext(c context.Context, query interface{}, params ...interface{}) (_ Result, _ error) {
	return
}

func (*Tx) ExecOne(query interface{}, params ...interface{}) (_ Result, _ error) { return }

func (*Tx) ExecOneContext(c context.Context, query interface{}, params ...interface{}) (_ Result, _ error) {
	return
}

func (*Tx) Model(model ...interface{}) (_ *Query) { return }

func (*Tx) ModelContext(c context.Context, model ...interface{}) (_ *Query) { return }

func (*Tx) Query(model interface{}, query interface{}, params ...interface{}) (_ Result, _ error) {
	return
}

func (*Tx) QueryOne(model interface{}, query interface{}, params ...interface{}) (_ Result, _ error) {
	return
}

type baseDB struct {
}

type DB struct {
	*baseDB
}

func (*baseDB) Exec(query interface{}, params ...interface{}) (_ Result, _ error) { return }

func (*baseDB) ExecContext(c context.Context, query interface{}, params ...interface{}) (_ Result, _ error) {
	return
}

func (*baseDB) ExecOne(query interface{}, params ...interface{}) (_ Result, _ error) { return }

func (*baseDB) ExecOneContext(ctx context.Context, query interface{}, params ...interface{}) (_ Result, _ error) {
	return
}

func (*baseDB) Model(model ...interface{}) (_ *Query) { return }

func (*baseDB) ModelContext(c context.Context, model ...interface{}) (_ *Query) { return }

func (*baseDB) Query(model interface{}, query interface{}, params ...interface{}) (_ Result, _ error) {
	return
}

func (*baseDB) QueryOne(model interface{}, query interface{}, params ...interface{}) (_ Result, _ error) {
	return
}
