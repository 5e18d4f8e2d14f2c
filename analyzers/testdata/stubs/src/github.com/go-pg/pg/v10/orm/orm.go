// Package orm holds just what model rows and tests name of github.com/go-pg/pg/v10/orm.
package orm

type Query struct {
}

func (*Query) Column(columns ...string) (_ *Query) { return }

func (*Query) ExcludeColumn(columns ...string) (_ *Query) { return }

func (*Query) Insert(values ...interface{}) (_ Result, _ error) { return }

func (*Query) OnConflict(s string, params ...interface{}) (_ *Query) { return }

func (*Query) Returning(s string, params ...interface{}) (_ *Query) { return }

func (*Query) Set(set string, params ...interface{}) (_ *Query) { return }

func (*Query) Update(scan ...interface{}) (_ Result, _ error) { return }

func (*Query) Value(column string, value string, params ...interface{}) (_ *Query) { return }

func (*Query) Where(condition string, params ...interface{}) (_ *Query) { return }

func (*Query) WherePK() (_ *Query) { return }

type Result interface {
}
