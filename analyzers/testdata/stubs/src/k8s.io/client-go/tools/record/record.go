// Package record holds just what model rows and tests name of k8s.io/client-go/tools/record.
package record

import (
	"k8s.io/apimachinery/pkg/runtime"
)

type EventRecorder interface {
	AnnotatedEventf(object runtime.Object, annotations map[string]string, eventtype string, reason string, messageFmt string, args ...interface{})
	Event(object runtime.Object, eventtype string, reason string, message string)
	Eventf(object runtime.Object, eventtype string, reason string, messageFmt string, args ...interface{})
}
