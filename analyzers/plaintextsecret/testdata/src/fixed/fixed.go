// Package fixed stores what the package databases stores, protected.
package fixed

import (
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"net/http"

	"golang.org/x/crypto/bcrypt"
	"gorm.io/gorm"
)

func generated(db *sql.DB) (string, error) {
	token := rand.Text()
	sum := sha256.Sum256([]byte(token))
	_, err := db.Exec("INSERT INTO tokens (token) VALUES (?)", hex.EncodeToString(sum[:]))
	return token, err
}

type user struct{ Name, Password string }

func create(db *gorm.DB, r *http.Request) error {
	u := &user{Name: r.FormValue("name"), Password: r.FormValue("password")}
	hash, err := bcrypt.GenerateFromPassword([]byte(u.Password), bcrypt.DefaultCost)
	if err != nil {
		return err
	}
	u.Password = string(hash)
	return db.Create(u).Error
}
