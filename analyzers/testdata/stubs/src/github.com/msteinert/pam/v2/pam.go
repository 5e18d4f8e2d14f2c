// Package pam holds just what model rows and tests name of github.com/msteinert/pam/v2.
package pam

type Flags int

type Transaction struct{}

func (*Transaction) Authenticate(f Flags) (_ error) { return }
