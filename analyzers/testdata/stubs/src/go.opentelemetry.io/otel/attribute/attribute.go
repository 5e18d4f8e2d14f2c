// Package attribute holds just what model rows and tests name of go.opentelemetry.io/otel/attribute.
package attribute

import (
	"fmt"
)

type Key string

func (Key) String(v string) (_ KeyValue) { return }

type KeyValue struct {
}

func String(k string, v string) (_ KeyValue) { return }

func StringSlice(k string, v []string) (_ KeyValue) { return }

func Stringer(k string, v fmt.Stringer) (_ KeyValue) { return }
