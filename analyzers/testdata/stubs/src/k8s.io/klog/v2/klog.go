// Package klog holds just what model rows and tests name of k8s.io/klog/v2.
package klog

type Verbose struct {
}

func (Verbose) Info(args ...interface{}) {}

func (Verbose) InfoS(msg string, keysAndValues ...interface{}) {}

func (Verbose) Infof(format string, args ...interface{}) {}

func Error(args ...interface{}) {}

func ErrorS(err error, msg string, keysAndValues ...interface{}) {}

func Errorf(format string, args ...interface{}) {}

func Fatal(args ...interface{}) {}

func Fatalf(format string, args ...interface{}) {}

func Info(args ...interface{}) {}

func InfoS(msg string, keysAndValues ...interface{}) {}

func Infof(format string, args ...interface{}) {}

func Infoln(args ...interface{}) {}

func Warning(args ...interface{}) {}

func Warningf(format string, args ...interface{}) {}
