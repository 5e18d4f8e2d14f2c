package objects

import (
	"net/http"

	"github.com/golang-jwt/jwt/v5"
	"gorm.io/gorm"
)

type permit struct {
	ID, Issuer, AccessToken string
}

func keepPermit(db *gorm.DB, g *permit) error {
	return db.Create(g).Error // want `field permit.AccessToken reaches gorm.DB.Create`
}

// What is put to a field of which the helper tells itself is told there,
func take(db *gorm.DB, r *http.Request) error {
	return keepPermit(db, &permit{AccessToken: r.FormValue("token")})
}

// but for what is surely a secret.
func issue(db *gorm.DB, t *jwt.Token, key []byte) error {
	signed, err := t.SignedString(key)
	if err != nil {
		return err
	}
	return keepPermit(db, &permit{AccessToken: signed}) // want `SignedString reaches gorm.DB.Create`
}

// What is put to another one is not.
func misuse(db *gorm.DB, t *jwt.Token, key []byte) error {
	signed, err := t.SignedString(key)
	if err != nil {
		return err
	}
	return keepPermit(db, &permit{Issuer: signed}) // want `SignedString reaches gorm.DB.Create`
}

type answered struct{ ID, AccessToken string }

// One value is one finding, whichever part of the request it is known to be.
func answer(db *gorm.DB, r *http.Request) error {
	return db.Create(&answered{AccessToken: r.Form.Get("token")}).Error // want `token from net/url.Values.Get reaches gorm.DB.Create in plain text`
}

type session struct{ ID, AccessToken string }

type client struct{ Host, Secret string }

func tokenFor(issuer string, key []byte) (string, error) {
	t := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"iss": issuer})
	return t.SignedString(key)
}

// A token is made of what is no secret, too.
func open(db *gorm.DB, c *client, key []byte) error {
	token, err := tokenFor(c.Host, key)
	if err != nil {
		return err
	}
	return db.Create(&session{AccessToken: token}).Error // want `SignedString reaches gorm.DB.Create in plain text`
}

// Who has the token can read what it is made of.
func openLeaking(db *gorm.DB, c *client, key []byte) error {
	token, err := tokenFor(c.Secret, key)
	if err != nil {
		return err
	}
	return db.Create(&session{AccessToken: token}).Error // want `SignedString reaches gorm.DB.Create in plain text` `field client.Secret reaches gorm.DB.Create only encoded`
}

type visit struct{ ID, Scope string }

type claims struct {
	Scope string
	jwt.RegisteredClaims
}

func parse(token string) (*claims, error) {
	t, err := jwt.ParseWithClaims(token, &claims{}, func(*jwt.Token) (any, error) { return nil, nil })
	if err != nil {
		return nil, err
	}
	c, _ := t.Claims.(*claims)
	return c, nil
}

// What a token is taken apart into is not secret because the token is.
func noteVisit(db *gorm.DB, r *http.Request) error {
	c, err := parse(r.FormValue("token"))
	if err != nil {
		return err
	}
	return db.Create(&visit{Scope: c.Scope}).Error
}
