package databases

import (
	"fmt"
	"net/http"
	"strings"

	"gorm.io/gorm"
)

type failure struct{ Text string }

// shorten leaves what is too short for a mask.
func shorten(key string) string {
	n := len(key)
	if n <= 8 {
		return key
	}
	return fmt.Sprintf("%s****%s", key[:4], key[n-4:])
}

func keepShortened(db *gorm.DB, r *http.Request) error {
	text := "the key " + shorten(r.FormValue("api_key")) + " does not work"
	return db.Create(&failure{Text: text}).Error
}

// In the text, the mask stands for the key.
func keepRedacted(db *gorm.DB, r *http.Request, text string) error {
	key := r.FormValue("api_key")
	return db.Create(&failure{Text: strings.ReplaceAll(text, key, shorten(key))}).Error
}

// A frame of stars around the whole key masks nothing.
func frame(key string) string { return fmt.Sprintf("****%s****", key) }

func keepFramed(db *gorm.DB, r *http.Request) error {
	return db.Create(&failure{Text: frame(r.FormValue("api_key"))}).Error // want `api_key from net/http.Request.FormValue reaches gorm.DB.Create in plain text`
}

// Whether it is shown whole has nothing to do with its length.
func shortenIf(key string, on bool) string {
	if !on {
		return key
	}
	return fmt.Sprintf("%s****%s", key[:4], key[len(key)-4:])
}

func keepShortenedIf(db *gorm.DB, r *http.Request, on bool) error {
	return db.Create(&failure{Text: shortenIf(r.FormValue("api_key"), on)}).Error // want `api_key from net/http.Request.FormValue reaches gorm.DB.Create in plain text`
}
