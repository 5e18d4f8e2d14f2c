// Package orm holds just what model rows and tests name of github.com/beego/beego/v2/client/orm.
package orm

import (
	"context"
)

type DML interface {
	Insert(md interface{}) (int64, error)
	InsertMulti(bulk int, mds interface{}) (int64, error)
	InsertOrUpdate(md interface{}, colConflitAndArgs ...string) (int64, error)
	InsertWithCtx(ctx context.Context, md interface{}) (int64, error)
	Update(md interface{}, cols ...string) (int64, error)
	UpdateWithCtx(ctx context.Context, md interface{}, cols ...string) (int64, error)
}

type DQL interface {
	Read(md interface{}, cols ...string) error
	ReadWithCtx(ctx context.Context, md interface{}, cols ...string) error
}

type Params map[string]interface{}

type QuerySeter interface {
	All(container interface{}, cols ...string) (int64, error)
	One(container interface{}, cols ...string) error
	Update(values Params) (int64, error)
}
