// Package metadata holds just what model rows and tests name of google.golang.org/grpc/metadata.
package metadata

import (
	"context"
)

type MD map[string][]string

func (MD) Append(k string, vals ...string) {}

func (MD) Copy() (_ MD) { return }

func (MD) Get(k string) (_ []string) { return }

func (MD) Set(k string, vals ...string) {}

func FromIncomingContext(ctx context.Context) (_ MD, _ bool) { return }

func New(m map[string]string) (_ MD) { return }

func ValueFromIncomingContext(ctx context.Context, key string) (_ []string) { return }
