// Package gzip holds just what model rows and tests name of github.com/gin-contrib/gzip.
package gzip

import (
	"github.com/gin-gonic/gin"
)

type Option interface {
}

func Gzip(level int, options ...Option) (_ gin.HandlerFunc) { return }
