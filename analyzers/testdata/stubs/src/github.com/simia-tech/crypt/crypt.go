// Package crypt stands in for the library of that name.
package crypt

// Parameter stands in for the parameters of an algorithm.
type Parameter map[string]string

// Crypt hashes a password.
func Crypt(password, settings string) (string, error) { return "", nil }

// DecodeSettings takes a hash apart.
func DecodeSettings(settings string) (code string, parameter Parameter, salt, hash string, err error) {
	return "", nil, "", "", nil
}
