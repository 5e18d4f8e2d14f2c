package objects

import (
	"net/http"
	"sort"
	"strings"

	"golang.org/x/crypto/bcrypt"
	"gorm.io/gorm"
	"xorm.io/xorm"
)

// A hook that does not look at the secret protects nothing.
type pipelineSecret struct {
	ID     int64
	Name   string
	Secret string
	Events []string
}

func (s *pipelineSecret) BeforeInsert() { sort.Strings(s.Events) }

func keepPipelineSecret(e *xorm.Engine, r *http.Request) error {
	_, err := e.Insert(&pipelineSecret{Secret: r.FormValue("secret")}) // want `reaches xorm.Engine.Insert in plain text`
	return err
}

// A hook that cleans the secret leaves it as plain as it was.
type trimmedAccount struct{ Email, Password string }

func (a *trimmedAccount) BeforeCreate(*gorm.DB) error {
	a.Email = strings.ToLower(a.Email)
	a.Password = strings.TrimSpace(a.Password)
	return nil
}

func keepTrimmed(db *gorm.DB, r *http.Request) error {
	return db.Create(&trimmedAccount{Password: r.FormValue("password")}).Error // want `reaches gorm.DB.Create in plain text`
}

// A hook that hashes what is not hashed yet.
type hashedAccount struct{ Email, Password string }

func (a *hashedAccount) BeforeSave(*gorm.DB) error {
	if strings.HasPrefix(a.Password, "$2") {
		return nil
	}
	hash, err := bcrypt.GenerateFromPassword([]byte(a.Password), bcrypt.DefaultCost)
	if err != nil {
		return err
	}
	a.Password = string(hash)
	return nil
}

func keepHashed(db *gorm.DB, r *http.Request) error {
	return db.Save(&hashedAccount{Password: r.FormValue("password")}).Error
}

// A hook protects what it hashes, and not what stands beside.
type twoSecrets struct{ Password, APIToken string }

func (a *twoSecrets) BeforeSave(*gorm.DB) error {
	hash, err := bcrypt.GenerateFromPassword([]byte(a.Password), bcrypt.DefaultCost)
	a.Password = string(hash)
	return err
}

func keepTwo(db *gorm.DB, r *http.Request) error {
	a := twoSecrets{Password: r.FormValue("password"), APIToken: r.FormValue("api_token")}
	return db.Save(&a).Error // want `api_token from net/http.Request.FormValue reaches gorm.DB.Save in plain text`
}
