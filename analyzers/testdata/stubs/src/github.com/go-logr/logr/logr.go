// Package logr holds just what model rows and tests name of github.com/go-logr/logr.
package logr

type Logger struct {
}

func (Logger) Error(err error, msg string, keysAndValues ...any) {}

func (Logger) Info(msg string, keysAndValues ...any) {}

func (Logger) WithValues(keysAndValues ...any) (_ Logger) { return }
