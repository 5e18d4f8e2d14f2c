// Package reqctx carries the caller of a request in the request's own context.
// There is no context that stands for more than one caller.
package reqctx

import "context"

// Caller is the instance that a request comes from.
type Caller struct {
	InstanceID string
	TenantID   string
}

type callerKey struct{}

// With returns a context that carries the caller.
func With(ctx context.Context, caller Caller) context.Context {
	return context.WithValue(ctx, callerKey{}, caller)
}

// From returns the caller that the context carries, if any.
func From(ctx context.Context) (Caller, bool) {
	caller, ok := ctx.Value(callerKey{}).(Caller)
	return caller, ok
}
