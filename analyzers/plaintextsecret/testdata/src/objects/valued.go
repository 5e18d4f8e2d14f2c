package objects

import (
	"crypto/cipher"
	"database/sql/driver"
	"encoding/json"
	"net/http"

	"gorm.io/gorm"
)

// Types that make their column themselves write JSON.

type keeper struct {
	Name  string `json:"name"`
	Token string `json:"-"`
}

type keepers []*keeper

func (o keepers) Value() (driver.Value, error) {
	text, err := json.Marshal(o)
	return string(text), err
}

type board struct {
	Name   string
	Owners keepers
}

func keepBoard(db *gorm.DB, r *http.Request) error {
	o := &keeper{Name: r.FormValue("name"), Token: r.FormValue("token")}
	return db.Create(&board{Name: "b", Owners: keepers{o}}).Error
}

type tokenOwner struct {
	Name  string `json:"name"`
	Token string `json:"token"`
}

type tokenOwners []*tokenOwner

func (o tokenOwners) Value() (driver.Value, error) {
	text, err := json.Marshal(o)
	return string(text), err
}

type tokenBoard struct {
	Name   string
	Owners tokenOwners
}

func keepTokenBoard(db *gorm.DB, r *http.Request) error {
	o := &tokenOwner{Name: r.FormValue("name"), Token: r.FormValue("token")}
	return db.Create(&tokenBoard{Name: "b", Owners: tokenOwners{o}}).Error // want `token from net/http.Request.FormValue reaches gorm.DB.Create in plain text`
}

// The same tag says nothing of a column that the mapper makes.
type tokenRow struct {
	Name  string `json:"name"`
	Token string `json:"-"`
}

func keepTokenRow(db *gorm.DB, r *http.Request) error {
	return db.Create(&tokenRow{Token: r.FormValue("token")}).Error // want `token from net/http.Request.FormValue reaches gorm.DB.Create in plain text`
}

// Which cipher there is, the operator says.
type box interface {
	wrap(string) string
	name() string
}

type sealing struct{ gcm cipher.AEAD }

func (s sealing) wrap(text string) string { return string(s.gcm.Seal(nil, nil, []byte(text), nil)) }
func (s sealing) name() string            { return "sealing" }

type passing struct{}

func (passing) wrap(text string) string { return text }
func (passing) name() string            { return "passing" }

type chosen struct {
	cipher box
	db     *gorm.DB
}

type relay struct{ Name, AccessToken string }

func (c *chosen) keepChosen(rel *relay) error {
	return c.db.Create(&relay{AccessToken: c.cipher.wrap(rel.AccessToken)}).Error // want `field relay.AccessToken reaches gorm.DB.Create in plain text`
}

// Of what an object holds that is known by what it goes to, the object is told.
type memory struct{ data map[string]any }

func (m *memory) all(key string) map[string]string {
	out := map[string]string{}
	for k, v := range m.data[key].(map[string]string) {
		out[k] = v
	}
	return out
}

type cached struct{ inner *memory }

func keepCached(db *gorm.DB, c *cached) error {
	return db.Create(&relay{AccessToken: c.inner.all("x")["key"]}).Error // want `a secret in c reaches`
}

type source interface {
	all(key string) map[string]string
}

type sourced struct{ inner source }

func keepSourced(db *gorm.DB, s *sourced) error {
	return db.Create(&relay{AccessToken: s.inner.all("x")["key"]}).Error // want `a secret in field sourced.inner reaches` `a secret in s reaches`
}
