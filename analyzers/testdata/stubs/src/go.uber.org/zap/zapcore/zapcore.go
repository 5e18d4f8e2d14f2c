// Package zapcore holds just what model rows and tests name of go.uber.org/zap/zapcore.
package zapcore

type Field struct {
}
