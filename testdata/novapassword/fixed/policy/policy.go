// Package policy decides what a caller may do. It does not ask who the caller is: package auth does.
package policy

import (
	"errors"

	"github.com/credvet/credvet/testdata/novapassword/fixed/instance"
	"github.com/credvet/credvet/testdata/novapassword/fixed/reqctx"
)

// ErrDenied says that the caller may not do what it asks for.
var ErrDenied = errors.New("denied by policy")

// Action is something a caller can ask for.
type Action int

// The actions on an instance's password.
const (
	ReadPassword Action = iota + 1
	SetPassword
	VerifyPassword
)

// Authorize returns ErrDenied unless the caller may do this to this instance.
// An instance may act on itself only, and only within the tenant that owns it;
// while it is locked its password stays as it is.
func Authorize(caller reqctx.Caller, inst *instance.Instance, action Action) error {
	if caller.InstanceID != inst.ID || caller.TenantID != inst.TenantID {
		return ErrDenied
	}
	switch action {
	case ReadPassword, VerifyPassword:
		return nil
	case SetPassword:
		if inst.Locked {
			return ErrDenied
		}
		return nil
	default:
		return ErrDenied
	}
}
