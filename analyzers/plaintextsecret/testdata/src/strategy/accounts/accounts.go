// Package accounts keeps passwords in the way that is chosen at run time.
package accounts

import (
	"encoding/json"
	"net/http"

	"strategy/hashing"

	"gorm.io/gorm"
)

type account struct{ Name, Kind, Salt, Password, PasswordType string }

// hash keeps the mask, by which clients say that nothing has changed.
func (a *account) hash() {
	if a.Password == "" || a.Password == "***" {
		return
	}
	if m := hashing.For(a.Kind); m != nil {
		a.Password = m.GetHashedPassword(a.Password, a.Salt)
	}
}

func add(db *gorm.DB, r *http.Request) error {
	var a account
	if err := json.NewDecoder(r.Body).Decode(&a); err != nil {
		return err
	}
	a.hash()
	return db.Create(&a).Error
}

func addAsItIs(db *gorm.DB, r *http.Request) error {
	var a account
	if err := json.NewDecoder(r.Body).Decode(&a); err != nil {
		return err
	}
	return db.Create(&a).Error // want `a password from the request reaches gorm.DB.Create in plain text`
}

// What normalizes a password does not protect it.
func addNormalized(db *gorm.DB, r *http.Request) error {
	var a account
	if err := json.NewDecoder(r.Body).Decode(&a); err != nil {
		return err
	}
	if m := hashing.For(a.Kind); m != nil {
		a.Password = m.Normalized(a.Password)
	}
	return db.Create(&a).Error // want `a password from the request reaches gorm.DB.Create in plain text`
}

// That the session is there has nothing to do with what is stored.
func addForSession(db *gorm.DB, r *http.Request, session *http.Cookie) error {
	var a account
	if err := json.NewDecoder(r.Body).Decode(&a); err != nil {
		return err
	}
	if session != nil {
		a.Password = hashing.For(a.Kind).GetHashedPassword(a.Password, session.Value)
	}
	return db.Create(&a).Error // want `a password from the request reaches gorm.DB.Create in plain text`
}

// addUnlessHashed is told in which form the password comes.
func addUnlessHashed(db *gorm.DB, r *http.Request) error {
	var a account
	if err := json.NewDecoder(r.Body).Decode(&a); err != nil {
		return err
	}
	if a.PasswordType == "" || a.PasswordType == "plain" {
		a.hash()
	}
	return db.Create(&a).Error
}

// That an account is of a kind does not say that its password is hashed.
func addSome(db *gorm.DB, r *http.Request) error {
	var a account
	if err := json.NewDecoder(r.Body).Decode(&a); err != nil {
		return err
	}
	if a.Kind == "" || a.Kind == "internal" {
		a.hash()
	}
	return db.Create(&a).Error // want `a password from the request reaches gorm.DB.Create in plain text`
}
