package databases

import (
	"crypto/md5"
	"crypto/sha256"
	"crypto/sha512"
	"database/sql"
	"encoding/hex"
	"net/http"

	"gorm.io/gorm"
)

const rounds = 1000

func stretchedText(db *sql.DB, r *http.Request) error {
	hashed := "pepper"
	h := sha512.New()
	for i := 0; i <= rounds; i++ {
		if _, err := h.Write([]byte(r.FormValue("password") + hashed)); err != nil {
			return err
		}
		hashed = hex.EncodeToString(h.Sum(nil))
	}
	_, err := db.Exec("INSERT INTO users (password) VALUES (?)", hashed)
	return err
}

func stretchedArray(db *sql.DB, r *http.Request, cost int) error {
	sum := sha256.Sum256([]byte(r.FormValue("password")))
	for range cost {
		sum = sha256.Sum256(sum[:])
	}
	_, err := db.Exec("INSERT INTO users (password) VALUES (?)", hex.EncodeToString(sum[:]))
	return err
}

func stretchedBytes(db *sql.DB, r *http.Request) error {
	digest := []byte(r.FormValue("password"))
	h := sha256.New()
	for n := rounds; n > 0; n-- {
		h.Reset()
		h.Write(digest)
		digest = h.Sum(digest[:0])
	}
	_, err := db.Exec("INSERT INTO users (password) VALUES (?)", hex.EncodeToString(digest))
	return err
}

func digestOf(text string) string {
	sum := md5.Sum([]byte(text))
	return hex.EncodeToString(sum[:])
}

func stretchedByHelper(db *gorm.DB, r *http.Request) error {
	u := &user{Password: r.FormValue("password")}
	for range rounds {
		u.Password = digestOf(u.Password)
	}
	return db.Create(u).Error
}

func stretch(password string) string {
	for range rounds {
		password = digestOf(password)
	}
	return password
}

func stretchedElsewhere(db *sql.DB, r *http.Request) error {
	_, err := db.Exec("INSERT INTO users (password) VALUES (?)", stretch(r.FormValue("password")))
	return err
}

func hashedTwice(db *sql.DB, r *http.Request) error {
	hashed := r.FormValue("password")
	for range 2 {
		hashed = digestOf(hashed)
	}
	_, err := db.Exec("INSERT INTO users (password) VALUES (?)", hashed) // want `reaches column password`
	return err
}

func hashedTwiceInto(db *sql.DB, r *http.Request) error {
	hashed, h := r.FormValue("password"), sha256.New()
	for range 2 {
		if _, err := h.Write([]byte(hashed)); err != nil {
			return err
		}
		hashed = hex.EncodeToString(h.Sum(nil))
	}
	_, err := db.Exec("INSERT INTO users (password) VALUES (?)", hashed) // want `reaches column password`
	return err
}

func hashedEach(db *sql.DB, r *http.Request) error {
	for _, name := range r.Form["names"] {
		hashed := digestOf(r.FormValue("password"))
		if _, err := db.Exec("INSERT INTO users (name, password) VALUES (?, ?)", name, hashed); err != nil { // want `under a fast hash`
			return err
		}
	}
	return nil
}

type member struct{ Name, Digest string }

func hashedFieldOfEach(db *gorm.DB, r *http.Request, members []*member) error {
	for _, m := range members {
		m.Digest = digestOf(r.FormValue("password") + m.Digest)
	}
	return db.Save(members[0]).Error // want `under a fast hash`
}

func storedBeforeStretched(db *sql.DB, r *http.Request) error {
	hashed := digestOf(r.FormValue("password"))
	if _, err := db.Exec("INSERT INTO users (password) VALUES (?)", hashed); err != nil { // want `under a fast hash`
		return err
	}
	hashed = stretch(hashed)
	_, err := db.Exec("INSERT INTO users (password) VALUES (?)", hashed)
	return err
}
