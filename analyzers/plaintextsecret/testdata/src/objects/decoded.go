package objects

import (
	"encoding/json"
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
