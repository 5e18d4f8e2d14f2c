// Package errors holds just what model rows and tests name of github.com/cloudwego/hertz/pkg/common/errors.
package errors

type Error struct {
}
