// Package viper holds just what model rows and tests name of github.com/spf13/viper.
package viper

import (
	mapstructure "github.com/go-viper/mapstructure/v2"
)

type DecoderConfigOption func(*mapstructure.DecoderConfig)

type Viper struct {
}

func (*Viper) AllSettings() (_ map[string]any) { return }

func (*Viper) Get(key string) (_ any) { return }

func (*Viper) GetString(key string) (_ string) { return }

func (*Viper) GetStringMapString(key string) (_ map[string]string) { return }

func (*Viper) GetStringSlice(key string) (_ []string) { return }

func (*Viper) SafeWriteConfig() (_ error) { return }

func (*Viper) Set(key string, value any) {}

func (*Viper) Unmarshal(rawVal any, opts ...DecoderConfigOption) (_ error) { return }

func (*Viper) UnmarshalKey(key string, rawVal any, opts ...DecoderConfigOption) (_ error) { return }

func (*Viper) WriteConfig() (_ error) { return }

func (*Viper) WriteConfigAs(filename string) (_ error) { return }

func AllSettings() (_ map[string]any) { return }

func Get(key string) (_ any) { return }

func GetString(key string) (_ string) { return }

func GetStringMapString(key string) (_ map[string]string) { return }

func GetStringSlice(key string) (_ []string) { return }

func New() (_ *Viper) { return }

func Set(key string, value any) {}

func Unmarshal(rawVal any, opts ...DecoderConfigOption) (_ error) { return }

func UnmarshalKey(key string, rawVal any, opts ...DecoderConfigOption) (_ error) { return }
