// Package humagin holds just what model rows and tests name of github.com/danielgtaylor/huma/v2/adapters/humagin.
package humagin

import (
	huma "github.com/danielgtaylor/huma/v2"
	"github.com/gin-gonic/gin"
)

func New(r *gin.Engine, config huma.Config) (_ huma.API) { return }

func NewWithGroup(r *gin.Engine, g *gin.RouterGroup, config huma.Config) (_ huma.API) { return }
