package objects

import (
	"crypto/cipher"
	"crypto/rand"
	"database/sql"
	"encoding/json"
	"io"
	"net/http"

	"golang.org/x/crypto/bcrypt"
	"gorm.io/gorm"
)

type signup struct {
	ID       int
	Name     string
	Password string
}

// signUp stores what the request says, as it is.
func signUp(db *gorm.DB, w http.ResponseWriter, r *http.Request) {
	var a signup
	if err := json.NewDecoder(r.Body).Decode(&a); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	db.Create(&a) // want `a password from the request reaches gorm.DB.Create in plain text`
}

// signUpHashed hashes it before.
func signUpHashed(db *gorm.DB, w http.ResponseWriter, r *http.Request) {
	var a signup
	if err := json.NewDecoder(r.Body).Decode(&a); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	hash, err := bcrypt.GenerateFromPassword([]byte(a.Password), bcrypt.DefaultCost)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	a.Password = string(hash)
	db.Create(&a)
}

type choice struct {
	ID             int
	RejectPassword bool
}

// choose stores a switch that is called like a secret.
func choose(db *gorm.DB, w http.ResponseWriter, r *http.Request) {
	var form, c choice
	if err := json.NewDecoder(r.Body).Decode(&form); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	c.RejectPassword = form.RejectPassword
	db.Save(&c)
}

type sealed struct {
	gcm cipher.AEAD
	db  *sql.DB
	sql string
}

// seal puts the nonce before what it seals.
func (s *sealed) seal(plain []byte) ([]byte, error) {
	nonce := make([]byte, s.gcm.NonceSize())
	if _, err := io.ReadFull(rand.Reader, nonce); err != nil {
		return nil, err
	}
	return s.gcm.Seal(nonce, nonce, plain, nil), nil
}

type totp struct{ Secret []byte }

func (s *sealed) keep(t totp) (err error) {
	if t.Secret, err = s.seal(t.Secret); err != nil {
		return err
	}
	_, err = s.db.Exec(s.sql, t.Secret)
	return err
}
