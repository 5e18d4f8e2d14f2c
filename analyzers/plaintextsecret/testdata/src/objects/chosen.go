package objects

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"net/http"

	"golang.org/x/crypto/bcrypt"
	"gorm.io/gorm"
	"xorm.io/xorm"
)

type subscriber struct{ ID, Note, Password string }

// saveSubscriber writes the columns that its callers choose.
func saveSubscriber(e *xorm.Engine, m *subscriber, columns []string) error {
	columns = append(columns, "updated")
	_, err := e.Cols(columns...).Update(m)
	return err
}

// What is put to a field of the object is meant to be written.
func changePassword(e *xorm.Engine, m *subscriber, r *http.Request) error {
	m.Password = r.FormValue("password")
	return saveSubscriber(e, m, []string{"password"}) // want `password from net/http.Request.FormValue reaches xorm.Session.Update in plain text`
}

func changePasswordHashed(e *xorm.Engine, m *subscriber, r *http.Request) error {
	hash, err := bcrypt.GenerateFromPassword([]byte(r.FormValue("password")), bcrypt.DefaultCost)
	if err != nil {
		return err
	}
	m.Password = string(hash)
	return saveSubscriber(e, m, []string{"password"})
}

// Of an object that holds a password anyway, nobody knows if it is written.
func changeNote(e *xorm.Engine, r *http.Request, columns ...string) error {
	var m subscriber
	if err := json.NewDecoder(r.Body).Decode(&m); err != nil {
		return err
	}
	m.Note = r.FormValue("note")
	return saveSubscriber(e, &m, columns)
}

// A code that members hand on is made to be seen.
type circle struct{ Name, InviteCode, AccessToken string }

func code() string {
	b := make([]byte, 4)
	rand.Read(b)
	return hex.EncodeToString(b)
}

func found(db *gorm.DB, name string) error {
	return db.Create(&circle{Name: name, InviteCode: code()}).Error
}

func foundOpen(db *gorm.DB, name string) error {
	return db.Create(&circle{Name: name, AccessToken: code()}).Error // want `a token made by crypto/rand.Read reaches gorm.DB.Create`
}
