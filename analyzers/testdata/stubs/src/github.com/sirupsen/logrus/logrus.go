// Package logrus holds just what model rows and tests name of github.com/sirupsen/logrus.
package logrus

type Entry struct {
}

func (*Entry) Debug(args ...any) {}

func (*Entry) Debugf(format string, args ...any) {}

func (*Entry) Debugln(args ...any) {}

func (*Entry) Error(args ...any) {}

func (*Entry) Errorf(format string, args ...any) {}

func (*Entry) Errorln(args ...any) {}

func (*Entry) Fatal(args ...any) {}

func (*Entry) Fatalf(format string, args ...any) {}

func (*Entry) Fatalln(args ...any) {}

func (*Entry) Info(args ...any) {}

func (*Entry) Infof(format string, args ...any) {}

func (*Entry) Infoln(args ...any) {}

func (*Entry) Panic(args ...any) {}

func (*Entry) Panicf(format string, args ...any) {}

func (*Entry) Panicln(args ...any) {}

func (*Entry) Print(args ...any) {}

func (*Entry) Printf(format string, args ...any) {}

func (*Entry) Println(args ...any) {}

func (*Entry) Trace(args ...any) {}

func (*Entry) Tracef(format string, args ...any) {}

func (*Entry) Traceln(args ...any) {}

func (*Entry) Warn(args ...any) {}

func (*Entry) Warnf(format string, args ...any) {}

func (*Entry) Warning(args ...any) {}

func (*Entry) Warningf(format string, args ...any) {}

func (*Entry) Warningln(args ...any) {}

func (*Entry) Warnln(args ...any) {}

func (*Entry) WithError(err error) (_ *Entry) { return }

func (*Entry) WithField(key string, value any) (_ *Entry) { return }

func (*Entry) WithFields(fields Fields) (_ *Entry) { return }

type Fields map[string]any

type Logger struct {
}

func (*Logger) Debug(args ...any) {}

func (*Logger) Debugf(format string, args ...any) {}

func (*Logger) Debugln(args ...any) {}

func (*Logger) Error(args ...any) {}

func (*Logger) Errorf(format string, args ...any) {}

func (*Logger) Errorln(args ...any) {}

func (*Logger) Fatal(args ...any) {}

func (*Logger) Fatalf(format string, args ...any) {}

func (*Logger) Fatalln(args ...any) {}

func (*Logger) Info(args ...any) {}

func (*Logger) Infof(format string, args ...any) {}

func (*Logger) Infoln(args ...any) {}

func (*Logger) Panic(args ...any) {}

func (*Logger) Panicf(format string, args ...any) {}

func (*Logger) Panicln(args ...any) {}

func (*Logger) Print(args ...any) {}

func (*Logger) Printf(format string, args ...any) {}

func (*Logger) Println(args ...any) {}

func (*Logger) Trace(args ...any) {}

func (*Logger) Tracef(format string, args ...any) {}

func (*Logger) Traceln(args ...any) {}

func (*Logger) Warn(args ...any) {}

func (*Logger) Warnf(format string, args ...any) {}

func (*Logger) Warning(args ...any) {}

func (*Logger) Warningf(format string, args ...any) {}

func (*Logger) Warningln(args ...any) {}

func (*Logger) Warnln(args ...any) {}

func (*Logger) WithError(err error) (_ *Entry) { return }

func (*Logger) WithField(key string, value any) (_ *Entry) { return }

func (*Logger) WithFields(fields Fields) (_ *Entry) { return }

func Debug(args ...any) {}

func Debugf(format string, args ...any) {}

func Debugln(args ...any) {}

func Error(args ...any) {}

func Errorf(format string, args ...any) {}

func Errorln(args ...any) {}

func Fatal(args ...any) {}

func Fatalf(format string, args ...any) {}

func Fatalln(args ...any) {}

func Info(args ...any) {}

func Infof(format string, args ...any) {}

func Infoln(args ...any) {}

func New() (_ *Logger) { return }

func Panic(args ...any) {}

func Panicf(format string, args ...any) {}

func Panicln(args ...any) {}

func Print(args ...any) {}

func Printf(format string, args ...any) {}

func Println(args ...any) {}

func StandardLogger() (_ *Logger) { return }

func Trace(args ...any) {}

func Tracef(format string, args ...any) {}

func Traceln(args ...any) {}

func Warn(args ...any) {}

func Warnf(format string, args ...any) {}

func Warning(args ...any) {}

func Warningf(format string, args ...any) {}

func Warningln(args ...any) {}

func Warnln(args ...any) {}

func WithError(err error) (_ *Entry) { return }

func WithField(key string, value any) (_ *Entry) { return }

func WithFields(fields Fields) (_ *Entry) { return }
