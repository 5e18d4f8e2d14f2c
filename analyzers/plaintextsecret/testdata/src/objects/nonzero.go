package objects

import (
	"encoding/json"
	"net/http"

	"gorm.io/gorm"
)

type apiKey struct {
	ID        int
	AccessKey string
	Note      string
}

// An update leaves out what is zero, so it may not write the key at all: the
// finding stands where the key gets there first.
func describe(db *gorm.DB, k *apiKey) error { return db.Updates(k).Error }

func add(db *gorm.DB, k *apiKey) error {
	return db.Create(k).Error // want `field apiKey.AccessKey reaches gorm.DB.Create`
}

type grant struct {
	ID        int
	AccessKey string
	Note      string
}

// What was made here and has no key stores none.
func note(db *gorm.DB, id int, text string) error {
	g := &grant{ID: id, Note: text}
	if err := db.Updates(g).Error; err != nil {
		return err
	}
	return db.Transaction(func(tx *gorm.DB) error { return tx.Save(g).Error })
}

func (g *grant) annotate(text string) { g.Note = text }

func annotated(db *gorm.DB, text string) error {
	var g grant
	g.annotate(text)
	return db.Create(&g).Error
}

func (g *grant) fill(r *http.Request) { g.AccessKey = r.FormValue("access_key") }

func filled(db *gorm.DB, r *http.Request) error {
	var g grant
	g.fill(r)
	return db.Create(&g).Error // want `reaches gorm.DB.Create in plain text`
}

type lease struct{ ID, AccessKey string }

func leaseOf(id string) *lease { return nil }

func elsewhere(db *gorm.DB, id string) error {
	return db.Save(leaseOf(id)).Error // want `field lease.AccessKey reaches gorm.DB.Save`
}

type enrolment struct{ Name, Password string }

func enrol(db *gorm.DB, r *http.Request) error {
	var e enrolment
	if err := json.NewDecoder(r.Body).Decode(&e); err != nil {
		return err
	}
	return db.Create(&enrolment{Password: e.Password}).Error // want `a password from the request reaches gorm.DB.Create`
}
