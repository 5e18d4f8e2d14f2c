// Package text has helpers; what they do shows in the packages that call them.
package text

import (
	"encoding/base64"
	"strconv"
)

// Map applies f to each element.
func Map[T, U any](list []T, f func(T) U) []U {
	out := make([]U, 0, len(list))
	for _, v := range list {
		out = append(out, f(v))
	}
	return out
}

// Or is a, or b if a is the zero value.
func Or[T comparable](a, b T) T {
	var zero T
	if a == zero {
		return b
	}
	return a
}

// Encrypt only encodes, whatever it is called.
func Encrypt(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }

// Pieces cuts a password into parts of 64 bytes.
func Pieces(password string) map[string]string {
	parts := map[string]string{}
	for i := range 4 {
		from, to := min(i*64, len(password)), min((i+1)*64, len(password))
		parts["part_"+strconv.Itoa(i)] = password[from:to] // want `parameter password is cut to 4 pieces .*\(truncation\)`
	}
	return parts
}

// A Doorman lets people in.
type Doorman interface {
	Login(name, password string) error
}
