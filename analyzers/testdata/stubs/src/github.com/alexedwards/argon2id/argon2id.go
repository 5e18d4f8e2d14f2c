// Package argon2id holds just what model rows and tests name of github.com/alexedwards/argon2id.
package argon2id

var DefaultParams *Params

type Params struct {
}

func CheckHash(password string, hash string) (_ bool, _ *Params, _ error) { return }

func ComparePasswordAndHash(password string, hash string) (_ bool, _ error) { return }

func CreateHash(password string, params *Params) (_ string, _ error) { return }
