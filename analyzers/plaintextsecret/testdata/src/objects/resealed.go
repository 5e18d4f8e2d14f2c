package objects

import (
	"crypto/cipher"
	"crypto/rand"
	"database/sql"
	"encoding/hex"
)

// A codec seals, unless its operator has switched that off.
type codec struct {
	off bool
	gcm cipher.AEAD
}

func (c *codec) seal(plain string) (string, error) {
	if c.off || plain == "" {
		return plain, nil
	}
	nonce := make([]byte, c.gcm.NonceSize())
	if _, err := rand.Read(nonce); err != nil {
		return "", err
	}
	return hex.EncodeToString(c.gcm.Seal(nonce, nonce, []byte(plain), nil)), nil
}

func (c *codec) open(sealed string) (string, error) {
	if c.off {
		return sealed, nil
	}
	raw, err := hex.DecodeString(sealed)
	if err != nil {
		return "", err
	}
	plain, err := c.gcm.Open(nil, raw[:c.gcm.NonceSize()], raw[c.gcm.NonceSize():], nil)
	return string(plain), err
}

// reseal opens what was sealed and seals it with another key.
func reseal(db *sql.DB, from, to *codec, sealed string) error {
	plain, err := from.open(sealed)
	if err != nil {
		return err
	}
	again, err := to.seal(plain)
	if err != nil {
		return err
	}
	_, err = db.Exec("UPDATE peers SET api_token = ?", again)
	return err
}

// export opens what was sealed, and leaves it open.
func export(db *sql.DB, from *codec, sealed string) error {
	plain, err := from.open(sealed)
	if err != nil {
		return err
	}
	_, err = db.Exec("UPDATE peers SET api_token = ?", plain) // want `AEAD.Open reaches column api_token`
	return err
}

// exportOne leaves open what it opens, and seals another.
func exportOne(db *sql.DB, from, to *codec, one, other string) error {
	plain, err := from.open(one)
	if err != nil {
		return err
	}
	kept, err := from.open(other)
	if err != nil {
		return err
	}
	if kept, err = to.seal(kept); err != nil {
		return err
	}
	_, err = db.Exec("UPDATE peers SET api_token = ?, old_token = ?", plain, kept) // want `AEAD.Open reaches column api_token`
	return err
}

// handOut seals what it draws, unless that is switched off.
func handOut(db *sql.DB, to *codec) error {
	token, err := to.seal(rand.Text())
	if err != nil {
		return err
	}
	_, err = db.Exec("UPDATE peers SET api_token = ?", token) // want `rand.Text reaches column api_token`
	return err
}
