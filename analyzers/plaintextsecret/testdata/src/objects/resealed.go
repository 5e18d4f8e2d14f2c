package objects

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"crypto/sha512"
	"database/sql"
	"encoding/hex"
	"io"

	"golang.org/x/crypto/argon2"
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

// sealApart makes the nonce, the sealed text and what keeps them together on
// their own.
func (c *codec) sealApart(plain string) (string, error) {
	nonce := make([]byte, 12)
	if _, err := rand.Read(nonce); err != nil {
		return "", err
	}
	text := c.gcm.Seal(nil, nonce, []byte(plain), nil)
	blob := append(nonce, text...)
	return "v1:" + hex.EncodeToString(blob), nil
}

func keepApart(db *sql.DB, to *codec, plain string) error {
	token, err := to.sealApart(plain)
	if err != nil {
		return err
	}
	_, err = db.Exec("UPDATE peers SET api_token = ?", token)
	return err
}

// unsealed draws a token and appends to it.
func unsealed(db *sql.DB) error {
	raw := make([]byte, 12)
	if _, err := rand.Read(raw); err != nil {
		return err
	}
	token := "v1:" + hex.EncodeToString(append(raw, 1))
	_, err := db.Exec("UPDATE peers SET api_token = ?", token) // want `rand.Read reaches column api_token`
	return err
}

// sealStream has the initialization vector before the text, in one piece.
func sealStream(db *sql.DB, block cipher.Block, plain []byte) error {
	token := make([]byte, aes.BlockSize+len(plain))
	if _, err := io.ReadFull(rand.Reader, token[:aes.BlockSize]); err != nil {
		return err
	}
	cipher.NewCTR(block, token[:aes.BlockSize]).XORKeyStream(token[aes.BlockSize:], plain)
	_, err := db.Exec("UPDATE peers SET api_token = ?", hex.EncodeToString(token))
	return err
}

// salted keeps a salt beside what is derived with it, as one text.
func salted(db *sql.DB, password string) error {
	salt := make([]byte, 16)
	rand.Read(salt)
	token := append(salt, argon2.IDKey([]byte(password), salt, 1, 64<<10, 4, 32)...)
	_, err := db.Exec("UPDATE accounts SET password_token = ?", hex.EncodeToString(token))
	return err
}

// derive keeps a salt in the text that it makes, by a derivation of its own.
func derive(password string) (string, error) {
	raw := make([]byte, 16)
	if _, err := rand.Read(raw); err != nil {
		return "", err
	}
	saltText := hex.EncodeToString(raw)
	sum := sha512.Sum512([]byte(saltText + password))
	return saltText + "$" + hex.EncodeToString(sum[:]), nil
}

func keepDerived(db *sql.DB) error {
	token, err := derive("")
	if err != nil {
		return err
	}
	_, err = db.Exec("UPDATE accounts SET password_token = ?", token)
	return err
}
