// Package algorithm holds just what model rows and tests name of github.com/go-crypt/crypt/algorithm.
package algorithm

type Digest interface {
	Encode() (hash string)
}

type Hash interface {
	Hash(password string) (hashed Digest, err error)
	HashWithSalt(password string, salt []byte) (hashed Digest, err error)
	MustHash(password string) (hashed Digest)
}

type Matcher interface {
	Match(password string) (match bool)
	MatchAdvanced(password string) (match bool, err error)
	MatchBytes(passwordBytes []byte) (match bool)
	MatchBytesAdvanced(passwordBytes []byte) (match bool, err error)
}
