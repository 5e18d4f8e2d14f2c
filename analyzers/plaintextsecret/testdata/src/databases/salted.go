package databases

import (
	"crypto/rand"
	"crypto/sha512"
	"database/sql"
	"encoding/hex"
	"net/http"

	"golang.org/x/crypto/bcrypt"
	"gorm.io/gorm"
)

func someBytes() string {
	raw := make([]byte, 16)
	_, _ = rand.Read(raw)
	return hex.EncodeToString(raw)
}

// scrambled gives a salt and the hash that it went into.
func scrambled(password string) (string, string) {
	extra := someBytes()
	for range rounds {
		sum := sha512.Sum512([]byte(extra + password))
		password = hex.EncodeToString(sum[:])
	}
	return extra, password
}

func packed(password string) string {
	extra, hashed := scrambled(password)
	return extra + "$" + hashed
}

func saltInText(db *sql.DB, r *http.Request) error {
	_, err := db.Exec("UPDATE users SET password = ?", packed(r.FormValue("password")))
	return err
}

func saltInField(db *gorm.DB, r *http.Request) error {
	u := &user{Name: r.FormValue("name")}
	u.Password = packed(r.FormValue("password"))
	return db.Create(u).Error
}

func saltBeside(db *sql.DB, r *http.Request) error {
	password, key := r.FormValue("password"), someBytes()
	sum := sha512.Sum512([]byte(key + password))
	_, err := db.Exec("UPDATE users SET password = ?, token = ?", hex.EncodeToString(sum[:]), key) // want `password from .* under a fast hash`
	return err
}

func tokenBeside(db *sql.DB, r *http.Request) error {
	token := someBytes()
	hashed, err := bcrypt.GenerateFromPassword([]byte(r.FormValue("password")), bcrypt.DefaultCost)
	if err != nil {
		return err
	}
	_, err = db.Exec("UPDATE users SET password = ?, token = ?", string(hashed), token) // want `a token made by crypto/rand.Read reaches column token`
	return err
}

func tokenInObject(db *gorm.DB, r *http.Request) error {
	type account struct{ Password, Token string }
	a := account{Token: someBytes()}
	a.Password = packed(r.FormValue("password"))
	return db.Create(&a).Error // want `a token made by crypto/rand.Read reaches gorm.DB.Create`
}

func generatedPassword(db *sql.DB) error {
	password := someBytes()
	_, err := db.Exec("UPDATE users SET password = ?", password) // want `made by crypto/rand.Read reaches column password`
	return err
}
