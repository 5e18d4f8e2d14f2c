// Package zap holds just what model rows and tests name of go.uber.org/zap.
package zap

import (
	"fmt"
	"go.uber.org/zap/zapcore"
)

type Field = zapcore.Field

type Logger struct {
}

func (*Logger) DPanic(msg string, fields ...Field) {}

func (*Logger) Debug(msg string, fields ...Field) {}

func (*Logger) Error(msg string, fields ...Field) {}

func (*Logger) Fatal(msg string, fields ...Field) {}

func (*Logger) Info(msg string, fields ...Field) {}

func (*Logger) Panic(msg string, fields ...Field) {}

func (*Logger) Sugar() (_ *SugaredLogger) { return }

func (*Logger) Warn(msg string, fields ...Field) {}

func (*Logger) With(fields ...Field) (_ *Logger) { return }

type Option interface {
}

type SugaredLogger struct {
}

func (*SugaredLogger) DPanic(args ...interface{}) {}

func (*SugaredLogger) DPanicf(template string, args ...interface{}) {}

func (*SugaredLogger) DPanicw(msg string, keysAndValues ...interface{}) {}

func (*SugaredLogger) Debug(args ...interface{}) {}

func (*SugaredLogger) Debugf(template string, args ...interface{}) {}

func (*SugaredLogger) Debugw(msg string, keysAndValues ...interface{}) {}

func (*SugaredLogger) Error(args ...interface{}) {}

func (*SugaredLogger) Errorf(template string, args ...interface{}) {}

func (*SugaredLogger) Errorw(msg string, keysAndValues ...interface{}) {}

func (*SugaredLogger) Fatal(args ...interface{}) {}

func (*SugaredLogger) Fatalf(template string, args ...interface{}) {}

func (*SugaredLogger) Fatalw(msg string, keysAndValues ...interface{}) {}

func (*SugaredLogger) Info(args ...interface{}) {}

func (*SugaredLogger) Infof(template string, args ...interface{}) {}

func (*SugaredLogger) Infow(msg string, keysAndValues ...interface{}) {}

func (*SugaredLogger) Panic(args ...interface{}) {}

func (*SugaredLogger) Panicf(template string, args ...interface{}) {}

func (*SugaredLogger) Panicw(msg string, keysAndValues ...interface{}) {}

func (*SugaredLogger) Warn(args ...interface{}) {}

func (*SugaredLogger) Warnf(template string, args ...interface{}) {}

func (*SugaredLogger) Warnw(msg string, keysAndValues ...interface{}) {}

func (*SugaredLogger) With(args ...interface{}) (_ *SugaredLogger) { return }

func Any(key string, value interface{}) (_ Field) { return }

func Binary(key string, val []byte) (_ Field) { return }

func ByteString(key string, val []byte) (_ Field) { return }

func Error(err error) (_ Field) { return }

func L() (_ *Logger) { return }

func NewProduction(options ...Option) (_ *Logger, _ error) { return }

func Reflect(key string, val interface{}) (_ Field) { return }

func String(key string, val string) (_ Field) { return }

func Stringer(key string, val fmt.Stringer) (_ Field) { return }

func Strings(key string, ss []string) (_ Field) { return }
