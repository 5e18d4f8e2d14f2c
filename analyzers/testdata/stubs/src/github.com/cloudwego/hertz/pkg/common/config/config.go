// Package config holds just what model rows and tests name of github.com/cloudwego/hertz/pkg/common/config.
package config

type Option struct {
}
