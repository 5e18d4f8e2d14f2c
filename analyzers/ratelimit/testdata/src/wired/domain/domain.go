// Package domain says what its handlers need; others implement it.
package domain

type Credentials struct{ Name, Password string }

type Accounts interface {
	Login(c *Credentials) (token string, err error)
	LoginURL(name string) string
}

type Members interface {
	SignIn(name, password string) error
}

type Partners interface {
	Authenticate(name, password string) error
}

type Guests interface {
	Login(c *Credentials) (token string, err error)
}
