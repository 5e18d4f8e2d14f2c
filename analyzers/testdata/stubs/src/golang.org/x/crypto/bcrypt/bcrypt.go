// Package bcrypt holds just what model rows and tests name of golang.org/x/crypto/bcrypt.
package bcrypt

const DefaultCost int = 10

var ErrMismatchedHashAndPassword error

var ErrPasswordTooLong error

const MinCost int = 4

func CompareHashAndPassword(hashedPassword []byte, password []byte) (_ error) { return }

func GenerateFromPassword(password []byte, cost int) (_ []byte, _ error) { return }
