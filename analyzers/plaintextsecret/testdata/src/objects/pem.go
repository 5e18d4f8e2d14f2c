package objects

import (
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"database/sql"
	"encoding/pem"
)

// keyPair seals the private key if it is given a password.
func keyPair(password string) ([]byte, error) {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		return nil, err
	}
	block := &pem.Block{Type: "RSA PRIVATE KEY", Bytes: x509.MarshalPKCS1PrivateKey(key)}
	var sealed *pem.Block
	if password != "" {
		sealed, err = x509.EncryptPEMBlock(rand.Reader, block.Type, block.Bytes, []byte(password), x509.PEMCipherAES256)
		if err != nil {
			return nil, err
		}
	} else {
		sealed = block
	}
	return pem.EncodeToMemory(sealed), nil
}

func keepPair(db *sql.DB, password string) error {
	b, err := keyPair(password)
	if err != nil {
		return err
	}
	_, err = db.Exec("INSERT INTO keys (private) VALUES (?)", string(b)) // want `x509.MarshalPKCS1PrivateKey reaches column private .* only encoded`
	return err
}

// What was sealed is what its column says.
func openPhone(db *sql.DB, key *rsa.PrivateKey, sealed []byte) error {
	phone, err := rsa.DecryptPKCS1v15(rand.Reader, key, sealed)
	if err != nil {
		return err
	}
	_, err = db.Exec("UPDATE users SET phone = ? WHERE id = 1", string(phone))
	return err
}

func openPassword(db *sql.DB, key *rsa.PrivateKey, sealed []byte) error {
	b, err := rsa.DecryptPKCS1v15(rand.Reader, key, sealed)
	if err != nil {
		return err
	}
	_, err = db.Exec("UPDATE users SET password = ? WHERE id = 1", string(b)) // want `rsa.DecryptPKCS1v15 reaches column password .* in plain text`
	return err
}

// keepSealed refuses to do without a password.
func keepSealed(db *sql.DB, password string) error {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		return err
	}
	sealed, err := x509.EncryptPEMBlock(rand.Reader, "RSA PRIVATE KEY", x509.MarshalPKCS1PrivateKey(key), []byte(password), x509.PEMCipherAES256)
	if err != nil {
		return err
	}
	_, err = db.Exec("INSERT INTO keys (private) VALUES (?)", string(pem.EncodeToMemory(sealed)))
	return err
}
