// Package scrypt holds just what model rows and tests name of golang.org/x/crypto/scrypt.
package scrypt

func Key(password []byte, salt []byte, N int, r int, p int, keyLen int) (_ []byte, _ error) { return }
