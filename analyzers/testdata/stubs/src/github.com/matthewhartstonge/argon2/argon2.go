// Package argon2 holds just what model rows and tests name of github.com/matthewhartstonge/argon2.
package argon2

type Config struct {
}

func (*Config) Hash(pwd []byte, salt []byte) (_ Raw, _ error) { return }

func (*Config) HashEncoded(pwd []byte) (_ []byte, _ error) { return }

func (*Config) HashRaw(pwd []byte) (_ Raw, _ error) { return }

type Raw struct {
	Hash []byte
}

func (*Raw) Verify(pwd []byte) (_ bool, _ error) { return }

func VerifyEncoded(pwd []byte, encoded []byte) (_ bool, _ error) { return }
