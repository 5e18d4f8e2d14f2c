// Package render holds just what model rows and tests name of github.com/cloudwego/hertz/pkg/app/server/render.
package render

type Render interface {
}
