// Package errors holds just what model rows and tests name of github.com/pkg/errors.
package errors

func Cause(err error) (_ error) { return }

func Errorf(format string, args ...interface{}) (_ error) { return }

func New(message string) (_ error) { return }

func WithMessage(err error, message string) (_ error) { return }

func WithMessagef(err error, format string, args ...interface{}) (_ error) { return }

func WithStack(err error) (_ error) { return }

func Wrap(err error, message string) (_ error) { return }

func Wrapf(err error, format string, args ...interface{}) (_ error) { return }
