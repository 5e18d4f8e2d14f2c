// Package databases stores secrets in rows and in key-value stores.
package databases

import (
	"crypto/md5"
	"crypto/rand"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"net/http"

	"go.etcd.io/bbolt"
	"gorm.io/gorm"
	"xorm.io/xorm"
)

func insert(db *sql.DB, r *http.Request) error {
	_, err := db.Exec("INSERT INTO users (name, password) VALUES (?, ?)", r.FormValue("name"), r.FormValue("password")) // want `password from net/http.Request.FormValue reaches column password`
	return err
}

func update(db *sql.DB, r *http.Request) error {
	_, err := db.Exec("UPDATE users SET name = $1, password = $2 WHERE id = $3", "x", r.FormValue("password"), 1) // want `reaches column password`
	return err
}

func generated(db *sql.DB) (string, error) {
	raw := make([]byte, 32)
	if _, err := rand.Read(raw); err != nil {
		return "", err
	}
	token := hex.EncodeToString(raw)
	_, err := db.Exec("INSERT INTO tokens (token) VALUES (?)", token) // want `a token made by crypto/rand.Read reaches column token .* store a SHA-256 hash`
	return token, err
}

func fastHash(db *sql.DB, r *http.Request) error {
	sum := md5.Sum([]byte(r.FormValue("password")))
	_, err := db.Exec("INSERT INTO users (password) VALUES (?)", hex.EncodeToString(sum[:])) // want `under a fast hash`
	return err
}

type user struct {
	Name     string
	Password string
	Session  string `gorm:"-" xorm:"-"`
}

func create(db *gorm.DB, r *http.Request) error {
	u := &user{Name: r.FormValue("name"), Password: r.FormValue("password")}
	return db.Create(u).Error // want `password from net/http.Request.FormValue reaches gorm.DB.Create`
}

type accessToken struct {
	ID    int64
	Token string
}

func insertWhole(e *xorm.Engine, t *accessToken) error {
	_, err := e.Insert(t) // want `field accessToken.Token reaches xorm.*Insert`
	return err
}

type session struct{ ID, RefreshToken string }

func put(b *bbolt.Bucket, s *session) error {
	doc, err := json.Marshal(s)
	if err != nil {
		return err
	}
	return b.Put([]byte(s.ID), doc) // want `field session.RefreshToken reaches bbolt.Bucket.Put only encoded`
}

func putBack(e *xorm.Engine, raw string) error {
	t := &accessToken{Token: sha(raw)}
	if _, err := e.Insert(t); err != nil {
		return err
	}
	t.Token = raw
	return nil
}

func sha(s string) string {
	sum := md5.Sum([]byte(s))
	return hex.EncodeToString(sum[:])
}

type integration struct{ PinboardToken, FeverToken, NotionToken, Name string }

func several(db *sql.DB, i *integration) error {
	_, err := db.Exec("UPDATE integrations SET pinboard_token = $1, fever_token = $2, notion_token = $3, name = $4", // want `fields integration.PinboardToken, integration.FeverToken and integration.NotionToken reach sql.DB.Exec in plain text`
		i.PinboardToken, i.FeverToken, i.NotionToken, i.Name)
	return err
}
