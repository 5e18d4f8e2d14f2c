// Package alike looks like storing secrets and does not.
package alike

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"database/sql"
	"encoding/base64"
	"encoding/hex"
	"net/http"

	"golang.org/x/crypto/bcrypt"
	"gorm.io/gorm"
	corev1 "k8s.io/api/core/v1"
	"xorm.io/xorm"
)

const (
	labelSecretType     = "example.com/secret-type"
	annotationSecretRef = "example.com/secret-ref"
)

// A Secret's data is the place for secrets.
func secret(s *corev1.Secret, token string) {
	s.Data["token"] = []byte(token)
	s.StringData["password"] = token
}

// Names and kinds of secrets are none.
func names(s *corev1.Secret, secretName, ns string) {
	s.Labels[labelSecretType] = "service-account"
	s.Annotations[annotationSecretRef] = ns + "/" + secretName
}

// A look-up by a token stores nothing.
func lookup(db *sql.DB, r *http.Request) *sql.Row {
	return db.QueryRow("SELECT id FROM tokens WHERE token = ?", r.FormValue("token"))
}

// In an UPDATE, what stands behind WHERE is looked for.
func touch(db *sql.DB, r *http.Request) error {
	_, err := db.Exec("UPDATE tokens SET used = ? WHERE token = ?", 1, r.FormValue("token"))
	return err
}

func hashedToken(db *sql.DB, token string) error {
	sum := sha256.Sum256([]byte(token))
	_, err := db.Exec("INSERT INTO tokens (hash) VALUES (?)", hex.EncodeToString(sum[:]))
	return err
}

func hashedPassword(db *sql.DB, r *http.Request) error {
	hash, err := bcrypt.GenerateFromPassword([]byte(r.FormValue("password")), bcrypt.DefaultCost)
	if err != nil {
		return err
	}
	_, err = db.Exec("INSERT INTO users (password) VALUES (?)", string(hash))
	return err
}

func sealed(meta map[string]string, key []byte, r *http.Request) error {
	block, err := aes.NewCipher(key)
	if err != nil {
		return err
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return err
	}
	out := aead.Seal(nil, make([]byte, aead.NonceSize()), []byte(r.FormValue("password")), nil)
	inst := struct{ Metadata map[string]string }{meta}
	inst.Metadata["password_0"] = base64.StdEncoding.EncodeToString(out)
	return nil
}

type token struct {
	ID    int64
	Hash  string
	Clear string `xorm:"-"`
}

func beside(e *xorm.Engine, t *token) error {
	_, err := e.Insert(t)
	return err
}

type org struct{ MasterPassword string }

func (o *org) hashMasterPassword() error {
	hash, err := bcrypt.GenerateFromPassword([]byte(o.MasterPassword), bcrypt.DefaultCost)
	if err != nil {
		return err
	}
	o.MasterPassword = string(hash)
	return nil
}

// The receiver hashes its field before the insert.
func hashedByReceiver(e *xorm.Engine, o *org) error {
	if err := o.hashMasterPassword(); err != nil {
		return err
	}
	_, err := e.Insert(o)
	return err
}

type member struct{ Password string }

// BeforeCreate is called by gorm first.
func (m *member) BeforeCreate(*gorm.DB) error {
	hash, err := bcrypt.GenerateFromPassword([]byte(m.Password), bcrypt.DefaultCost)
	m.Password = string(hash)
	return err
}

func hooked(db *gorm.DB, r *http.Request) error {
	return db.Create(&member{Password: r.FormValue("password")}).Error
}

type secretRef struct{ Name, Key string }

type podOptions struct{ Secrets []secretRef }

type pod struct {
	ObjectMeta
	Spec map[string]string
}

// ObjectMeta stands for the one of Kubernetes.
type ObjectMeta struct{ Name string }

// A list of references to secrets holds no secrets.
func references(p *pod, o podOptions) {
	for _, ref := range o.Secrets {
		p.Spec[ref.Key] = ref.Name
	}
}

// Nothing that comes in is written here: the token says which row.
func used(db *sql.DB, r *http.Request) error {
	_, err := db.Exec("UPDATE api_keys SET last_used_at = now() WHERE user_id = $1 AND token = $2", 1, r.Header.Get("X-Auth-Token"))
	return err
}
