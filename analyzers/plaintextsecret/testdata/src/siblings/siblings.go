// Package siblings has functions that store the same field, hashed and not.
package siblings

import (
	"golang.org/x/crypto/bcrypt"
	"gorm.io/gorm"
)

func hash(password string) string {
	h, _ := bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
	return string(h)
}

type tenant struct{ ID, Name, Password string }

func updateTenant(db *gorm.DB, t *tenant) error {
	if t.Password != "" {
		t.Password = hash(t.Password)
	}
	return db.Save(t).Error
}

// addTenant is given the clear text as updateTenant is.
func addTenant(db *gorm.DB, t *tenant) error {
	return db.Create(t).Error // want `field tenant.Password reaches gorm.DB.Create in plain text`
}

type tenant2 struct{ ID, Name, Password string }

func updateTenant2(db *gorm.DB, t *tenant2) error {
	t.Password = hash(t.Password)
	return db.Save(t).Error
}

// renameTenant2 is given what was loaded, with the hash in it.
func renameTenant2(db *gorm.DB, t *tenant2, name string) error {
	t.Name = name
	return db.Save(t).Error // want `field tenant2.Password reaches gorm.DB.Save in plain text`
}

type tenant3 struct{ ID, Name, Password string }

func updateTenant3(db *gorm.DB, t *tenant3) error {
	t.Password = hash(t.Password)
	return db.Save(t).Error
}

// insertTenant3 is given the hash by registerTenant3.
func insertTenant3(db *gorm.DB, t *tenant3) error {
	return db.Create(t).Error // want `field tenant3.Password reaches gorm.DB.Create in plain text`
}

func registerTenant3(db *gorm.DB, t *tenant3) error {
	t.Password = hash(t.Password)
	return insertTenant3(db, t)
}

type tenant4 struct{ ID, Name, Password string }

func updateTenant4(db *gorm.DB, t *tenant4) error {
	t.Password = hash(t.Password)
	return db.Save(t).Error
}

// addTenant4 hashes it, too.
func addTenant4(db *gorm.DB, t *tenant4) error {
	t.Password = hash(t.Password)
	return db.Create(t).Error
}

type tenant5 struct {
	ID, Name, Password string
	Imported           bool
}

func updateTenant5(db *gorm.DB, t *tenant5) error {
	t.Password = hash(t.Password)
	return db.Save(t).Error
}

// addTenant5 knows when it is given the hash.
func addTenant5(db *gorm.DB, t *tenant5) error {
	if !t.Imported {
		t.Password = hash(t.Password)
	}
	return db.Create(t).Error // want `field tenant5.Password reaches gorm.DB.Create in plain text`
}

type tenant6 struct{ ID, Name, Password string }

func updateTenant6(db *gorm.DB, t *tenant6) error {
	t.Password = hash(t.Password)
	return db.Save(t).Error
}

type replica struct{ db *gorm.DB }

// add copies what another store has.
func (r *replica) add(t *tenant6) error {
	return r.db.Create(t).Error // want `field tenant6.Password reaches gorm.DB.Create in plain text`
}
