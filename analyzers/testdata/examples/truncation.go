package example

import "errors"

// ErrTooLong says that a password does not fit.
var ErrTooLong = errors.New("the password is too long")
