// Package passwords hashes with a bcrypt that refuses what is too long.
package passwords

import "golang.org/x/crypto/bcrypt"

func hash(password string) ([]byte, error) {
	return bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
}

func hashDropped(password string) string {
	h, _ := bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost) // want `the error of bcrypt.GenerateFromPassword is dropped: a password of more than 72 bytes gets no hash, and nobody is told`
	return string(h)
}

func hashCut(password string) ([]byte, error) {
	return bcrypt.GenerateFromPassword([]byte(password)[:min(len(password), 72)], bcrypt.DefaultCost) // want `parameter password is cut to 72 bytes`
}

func verify(hash, password string) bool {
	return bcrypt.CompareHashAndPassword([]byte(hash), []byte(password)) == nil
}
