// Package xorm holds just what model rows and tests name of xorm.io/xorm.
package xorm

import (
	"database/sql"
)

type Engine struct {
}

func (*Engine) Cols(columns ...string) (_ *Session) { return }

func (*Engine) Exec(sqlOrArgs ...any) (_ sql.Result, _ error) { return }

func (*Engine) Find(beans any, condiBeans ...any) (_ error) { return }

func (*Engine) FindAndCount(rowsSlicePtr any, condiBean ...any) (_ int64, _ error) { return }

func (*Engine) Get(beans ...any) (_ bool, _ error) { return }

func (*Engine) ID(id any) (_ *Session) { return }

func (*Engine) Insert(beans ...any) (_ int64, _ error) { return }

func (*Engine) InsertOne(bean any) (_ int64, _ error) { return }

func (*Engine) NewSession() (_ *Session) { return }

func (*Engine) Omit(columns ...string) (_ *Session) { return }

func (*Engine) Query(sqlOrArgs ...any) (_ []map[string][]byte, _ error) { return }

func (*Engine) QueryString(sqlOrArgs ...any) (_ []map[string]string, _ error) { return }

func (*Engine) Update(bean any, condiBeans ...any) (_ int64, _ error) { return }

type Interface interface {
	Cols(columns ...string) *Session
	Exec(sqlOrArgs ...any) (sql.Result, error)
	Find(any, ...any) error
	Get(...any) (bool, error)
	Insert(...any) (int64, error)
	InsertOne(any) (int64, error)
	Omit(columns ...string) *Session
	Update(bean any, condiBeans ...any) (int64, error)
}

type Session struct {
}

func (*Session) AllCols() (_ *Session) { return }

func (*Session) Cols(columns ...string) (_ *Session) { return }

func (*Session) Exec(sqlOrArgs ...any) (_ sql.Result, _ error) { return }

func (*Session) Find(rowsSlicePtr any, condiBean ...any) (_ error) { return }

func (*Session) FindAndCount(rowsSlicePtr any, condiBean ...any) (_ int64, _ error) { return }

func (*Session) Get(beans ...any) (_ bool, _ error) { return }

func (*Session) GetOrError(beans ...any) (_ error) { return }

func (*Session) ID(id any) (_ *Session) { return }

func (*Session) Insert(beans ...any) (_ int64, _ error) { return }

func (*Session) InsertMulti(rowsSlicePtr any) (_ int64, _ error) { return }

func (*Session) InsertOne(bean any) (_ int64, _ error) { return }

func (*Session) Omit(columns ...string) (_ *Session) { return }

func (*Session) Query(sqlOrArgs ...any) (_ []map[string][]byte, _ error) { return }

func (*Session) QueryString(sqlOrArgs ...any) (_ []map[string]string, _ error) { return }

func (*Session) Update(bean any, condiBean ...any) (_ int64, _ error) { return }

func (*Session) Where(query any, args ...any) (_ *Session) { return }
