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

// What is put to a field of which the helper tells itself is told there.
func issue(db *gorm.DB, t *jwt.Token, key []byte) error {
	signed, err := t.SignedString(key)
	if err != nil {
		return err
	}
	return keepPermit(db, &permit{AccessToken: signed})
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
