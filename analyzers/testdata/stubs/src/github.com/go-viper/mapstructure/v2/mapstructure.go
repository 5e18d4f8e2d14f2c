// Package mapstructure holds just what model rows and tests name of github.com/go-viper/mapstructure/v2.
package mapstructure

type DecoderConfig struct {
}
