// Package vault compares for others.
package vault

import "errors"

type Vault struct{ secret string }

var ErrDenied = errors.New("denied")

// Matches does not say what it is given; who calls it knows.
func (v *Vault) Matches(x string) bool {
	return x == v.secret
}

// Same compares anything.
func Same(a, b string) bool { return a == b }

// Check says itself what it compares.
func (v *Vault) Check(password string) error {
	if password != v.secret { // want `the parameter password is compared with the stored Vault.secret by !=`
		return ErrDenied
	}
	return nil
}

// Secret is what is kept.
func (v *Vault) Secret() string { return v.secret }
