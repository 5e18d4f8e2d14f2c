package alike

import (
	"crypto/cipher"
	"net/http"

	"gorm.io/gorm"
)

// A callback is kept with the signature that it came with.
type callback struct{ Order, Signature string }

func keepCallback(db *gorm.DB, c *callback) error { return db.Create(c).Error }

// What was sealed is no secret by that: here it is the state of a flow.
type device struct{ Machine string }

func keepState(db *gorm.DB, gcm cipher.AEAD, r *http.Request) error {
	raw := []byte(r.URL.Query().Get("state"))
	plain, err := gcm.Open(nil, raw[:12], raw[12:], nil)
	if err != nil {
		return err
	}
	return db.Create(&device{Machine: string(plain)}).Error
}
