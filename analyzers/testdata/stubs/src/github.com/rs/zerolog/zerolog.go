// Package zerolog holds just what model rows and tests name of github.com/rs/zerolog.
package zerolog

import (
	"fmt"
)

type Context struct {
}

func (Context) Interface(key string, i interface{}) (_ Context) { return }

func (Context) Str(key string, val string) (_ Context) { return }

type Event struct {
}

func (*Event) Any(key string, i interface{}) (_ *Event) { return }

func (*Event) Bytes(key string, val []byte) (_ *Event) { return }

func (*Event) Err(err error) (_ *Event) { return }

func (*Event) Fields(fields interface{}) (_ *Event) { return }

func (*Event) Hex(key string, val []byte) (_ *Event) { return }

func (*Event) Interface(key string, i interface{}) (_ *Event) { return }

func (*Event) Msg(msg string) {}

func (*Event) Msgf(format string, v ...interface{}) {}

func (*Event) RawJSON(key string, b []byte) (_ *Event) { return }

func (*Event) Str(key string, val string) (_ *Event) { return }

func (*Event) Stringer(key string, val fmt.Stringer) (_ *Event) { return }

func (*Event) Strs(key string, vals []string) (_ *Event) { return }

type Logger struct {
}

func (*Logger) Error() (_ *Event) { return }

func (*Logger) Fatal() (_ *Event) { return }

func (*Logger) Info() (_ *Event) { return }

func (*Logger) Panic() (_ *Event) { return }
