// Package argon2 holds just what model rows and tests name of golang.org/x/crypto/argon2.
package argon2

func IDKey(password []byte, salt []byte, time uint32, memory uint32, threads uint8, keyLen uint32) (_ []byte) {
	return
}

func Key(password []byte, salt []byte, time uint32, memory uint32, threads uint8, keyLen uint32) (_ []byte) {
	return
}
