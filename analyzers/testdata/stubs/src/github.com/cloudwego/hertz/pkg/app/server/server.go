// Package server holds just what model rows and tests name of github.com/cloudwego/hertz/pkg/app/server.
package server

import (
	"github.com/cloudwego/hertz/pkg/common/config"
	"github.com/cloudwego/hertz/pkg/route"
)

func Default(opts ...config.Option) (_ *Hertz) { return }

type Hertz struct {
	*route.Engine
}

func (*Hertz) Spin() {}

func New(opts ...config.Option) (_ *Hertz) { return }
