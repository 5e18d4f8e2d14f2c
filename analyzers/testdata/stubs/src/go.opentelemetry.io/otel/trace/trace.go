// Package trace holds just what model rows and tests name of go.opentelemetry.io/otel/trace.
package trace

import (
	"go.opentelemetry.io/otel/attribute"
)

type EventOption interface {
}

type Span interface {
	AddEvent(name string, options ...EventOption)
	RecordError(err error, options ...EventOption)
	SetAttributes(kv ...attribute.KeyValue)
}

type SpanStartEventOption interface {
}

func WithAttributes(attributes ...attribute.KeyValue) (_ SpanStartEventOption) { return }
