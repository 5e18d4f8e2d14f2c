// Package objects stores objects whole.
package objects

import (
	"cmp"

	"gorm.io/gorm"
)

type registration struct {
	Name    string
	AuthKey string
	Profile *profile
	Session *sessionInfo
}

type profile struct {
	Email       string
	AccessToken string
}

type sessionInfo struct {
	ID     string
	Device string
}

type node struct {
	Name    string
	Profile *profile
	Session *sessionInfo
}

// Of the registration only the profile gets there.
func register(db *gorm.DB, r registration) error {
	return keep(db, r)
}

func keep(db *gorm.DB, r registration) error {
	n := node{Name: r.Name, Profile: r.Profile, Session: r.Session}
	return db.Save(&n).Error // want `field profile.AccessToken reaches gorm.DB.Save`
}

type ticket struct{ Secret string }

type parameters struct {
	Token *ticket
	Owner *sessionInfo
}

type row struct {
	Ticket *ticket
	Owner  *sessionInfo
}

// An object that is named like a secret is not one: what it holds may be.
func keepTicket(db *gorm.DB, p parameters) error {
	r := row{p.Token, p.Owner}
	return db.Save(&r).Error // want `field ticket.Secret reaches gorm.DB.Save`
}

type holder struct{ Token *sessionInfo }

func keepHolder(db *gorm.DB, h holder) error {
	return db.Save(&node{Session: h.Token}).Error
}

type request struct {
	Name    string
	Profile *account
}

type account struct{ Email, APIKey string }

type member struct {
	Name    string
	Profile *account
}

// What is one of several objects is still told by its fields.
func join(db *gorm.DB, r request) error {
	m := member{Name: r.Name, Profile: cmp.Or(r.Profile, &account{})}
	return db.Create(&m).Error // want `field account.APIKey reaches gorm.DB.Create`
}
