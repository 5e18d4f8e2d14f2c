// Package status holds just what model rows and tests name of google.golang.org/grpc/status.
package status

import "google.golang.org/grpc/codes"

func Code(err error) (_ codes.Code) { return }

func Error(c codes.Code, msg string) (_ error) { return }

func Errorf(c codes.Code, format string, a ...any) (_ error) { return }
