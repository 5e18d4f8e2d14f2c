// Package sentry holds just what model rows and tests name of github.com/getsentry/sentry-go.
package sentry

type Context = map[string]interface{}

type EventID string

type Scope struct {
}

func (*Scope) SetContext(key string, value Context) {}

func (*Scope) SetTag(key string, value string) {}

func CaptureException(exception error) (_ *EventID) { return }

func CaptureMessage(message string) (_ *EventID) { return }
