// Package crossb stores by way of another package.
package crossb

import (
	"crypto/cipher"
	"database/sql"
	"net/http"

	"crossa"
)

type instance struct{ SystemMetadata map[string]string }

func chunks(inst *instance, r *http.Request) {
	inst.SystemMetadata = crossa.Chunk(r.FormValue("password")) // want `password from net/http.Request.FormValue reaches metadata instance.SystemMetadata in plain text`
}

func fake(db *sql.DB, r *http.Request) error {
	_, err := db.Exec("INSERT INTO targets (password) VALUES (?)", crossa.ReversibleEncrypt(r.FormValue("password"))) // want `reaches column password .* only encoded`
	return err
}

func real(db *sql.DB, aead cipher.AEAD, r *http.Request) error {
	_, err := db.Exec("INSERT INTO targets (password) VALUES (?)", crossa.Encrypt(aead, r.FormValue("password")))
	return err
}
