// Package render holds just what model rows and tests name of github.com/gin-gonic/gin/render.
package render

type Render interface {
}
