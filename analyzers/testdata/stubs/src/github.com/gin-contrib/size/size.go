// Package limits holds just what model rows and tests name of github.com/gin-contrib/size.
package limits

import (
	"github.com/gin-gonic/gin"
)

func RequestSizeLimiter(limit int64) (_ gin.HandlerFunc) { return }
