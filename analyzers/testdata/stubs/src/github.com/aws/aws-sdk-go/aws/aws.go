// Package aws holds just what model rows and tests name of github.com/aws/aws-sdk-go/aws.
package aws

import (
	"context"
)

type Config struct {
}

type Context = context.Context

func String(v string) (_ *string) { return }

func StringMap(src map[string]string) (_ map[string]*string) { return }

func StringSlice(src []string) (_ []*string) { return }

func StringValue(v *string) (_ string) { return }

func StringValueMap(src map[string]*string) (_ map[string]string) { return }

func StringValueSlice(src []*string) (_ []string) { return }
