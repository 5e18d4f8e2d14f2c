package objects

import (
	"crypto/cipher"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/base64"
	"encoding/json"
	"io"
	"net/http"

	"golang.org/x/crypto/bcrypt"
	"golang.org/x/crypto/pbkdf2"
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

// signUpDerived stores what is derived from it, under the same name.
func signUpDerived(db *gorm.DB, w http.ResponseWriter, r *http.Request) {
	var a, user signup
	if err := json.NewDecoder(r.Body).Decode(&a); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	user.Password = derived(a.Password, a.Name)
	db.Create(&user)
}

func derived(password, salt string) string {
	key := pbkdf2.Key([]byte(password), []byte(salt), 600000, 32, sha256.New)
	return base64.StdEncoding.EncodeToString(key)
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

type owner struct {
	Name     string
	Password string `json:"-"`
}

type shopper struct {
	Name  string
	Owner *owner
	Note  struct{ owner }
}

// shop stores what came as JSON, which has no password to offer.
func shop(db *gorm.DB, w http.ResponseWriter, r *http.Request) {
	var s shopper
	if json.NewDecoder(r.Body).Decode(&s) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	db.Create(&s)
}

// shopOpenly takes the password from elsewhere.
func shopOpenly(db *gorm.DB, w http.ResponseWriter, r *http.Request) {
	var s shopper
	if json.NewDecoder(r.Body).Decode(&s) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	s.Owner.Password = r.FormValue("password")
	db.Create(&s) // want `password from net/http.Request.FormValue reaches gorm.DB.Create`
}

// wide leaves more out of its JSON than goes along with a label.
type wide struct {
	A1, A2, A3, A4 int    `json:"-"`
	B1, B2, B3, B4 string `json:"-"`
	Owner          owner
}

func shopWidely(db *gorm.DB, w http.ResponseWriter, r *http.Request) {
	var s wide
	if json.NewDecoder(r.Body).Decode(&s) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	db.Create(&s)
}

// wideOpen has its password in its JSON.
type wideOpen struct {
	A1, A2, A3, A4 int    `json:"-"`
	B1, B2, B3, B4 string `json:"-"`
	Owner          signup
}

func shopWidelyOpen(db *gorm.DB, w http.ResponseWriter, r *http.Request) {
	var s wideOpen
	if json.NewDecoder(r.Body).Decode(&s) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	db.Create(&s) // want `a password from the request reaches gorm.DB.Create`
}
