// Package context holds just what model rows and tests name of github.com/astaxie/beego/context.
package context

type Context struct {
}

type BeegoInput struct {
	RequestBody []byte
}

func (*BeegoInput) Param(key string) (_ string) { return }

func (*BeegoInput) Query(key string) (_ string) { return }

func (*BeegoInput) Header(key string) (_ string) { return }

func (*BeegoInput) Cookie(key string) (_ string) { return }

func (*BeegoInput) Params() (_ map[string]string) { return }
