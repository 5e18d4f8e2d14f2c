// Package client holds just what model rows and tests name of sigs.k8s.io/controller-runtime/pkg/client.
package client

import (
	"context"
	"k8s.io/apimachinery/pkg/types"
	"sigs.k8s.io/controller-runtime/pkg/cache/cacheapi"
)

type Client interface {
	Reader
	Writer
	StatusClient
	SubResourceClientConstructor
}

type CreateOption interface {
}

type GetOption interface {
}

type Object = cacheapi.Object

type ObjectKey = types.NamespacedName

type Patch interface {
}

type PatchOption interface {
}

type Reader interface {
	Get(ctx context.Context, key ObjectKey, obj Object, opts ...GetOption) error
}

type StatusClient interface {
	Status() SubResourceWriter
}

type SubResourceClientConstructor interface {
}

type SubResourcePatchOption interface {
}

type SubResourceUpdateOption interface {
}

type SubResourceWriter interface {
	Patch(ctx context.Context, obj Object, patch Patch, opts ...SubResourcePatchOption) error
	Update(ctx context.Context, obj Object, opts ...SubResourceUpdateOption) error
}

type UpdateOption interface {
}

type Writer interface {
	Create(ctx context.Context, obj Object, opts ...CreateOption) error
	Patch(ctx context.Context, obj Object, patch Patch, opts ...PatchOption) error
	Update(ctx context.Context, obj Object, opts ...UpdateOption) error
}

func RawPatch(patchType types.PatchType, data []byte) (_ Patch) { return }
