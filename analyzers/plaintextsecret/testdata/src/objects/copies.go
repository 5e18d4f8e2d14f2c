package objects

import (
	"encoding/json"
	"net/http"

	"golang.org/x/crypto/bcrypt"
	"gorm.io/gorm"
)

// Objects that are handed over as copies.

func hashOf(password string) string {
	hash, _ := bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
	return string(hash)
}

func registered(db *gorm.DB, s signup) error {
	s.Password = hashOf(s.Password)
	return db.Create(&s).Error
}

func takenCopy(db *gorm.DB, s signup) error {
	s.Name = hashOf(s.Name)
	return db.Create(&s).Error // want `field signup.Password reaches gorm.DB.Create`
}

func takenLate(db *gorm.DB, s signup) error {
	err := db.Create(&s).Error
	s.Password = hashOf(s.Password)
	return err
}

func registerCopy(db *gorm.DB, r *http.Request) error {
	s := &signup{Name: r.FormValue("name"), Password: r.FormValue("password")}
	return registered(db, *s)
}

func takeCopy(db *gorm.DB, r *http.Request) error {
	s := &signup{Name: r.FormValue("name"), Password: r.FormValue("password")}
	return takenCopy(db, *s) // want `password from net/http.Request.FormValue reaches gorm.DB.Create`
}

func takeCopyLate(db *gorm.DB, r *http.Request) error {
	s := &signup{Name: r.FormValue("name"), Password: r.FormValue("password")}
	return takenLate(db, *s) // want `password from net/http.Request.FormValue reaches gorm.DB.Create`
}

func keepShopper(db *gorm.DB, s shopper) error {
	return db.Create(&s).Error // want `field owner.Password reaches` `field struct.Password reaches`
}

func keepSignup(db *gorm.DB, s signup) error { return db.Create(&s).Error }

func shopByCopy(db *gorm.DB, r *http.Request) error {
	var s shopper
	if err := json.NewDecoder(r.Body).Decode(&s); err != nil {
		return err
	}
	s.Name = r.Method
	return keepShopper(db, s)
}

func signUpByCopy(db *gorm.DB, r *http.Request) error {
	var s signup
	if err := json.NewDecoder(r.Body).Decode(&s); err != nil {
		return err
	}
	s.Name = r.Method
	return keepSignup(db, s) // want `a password from the request reaches gorm.DB.Create`
}
