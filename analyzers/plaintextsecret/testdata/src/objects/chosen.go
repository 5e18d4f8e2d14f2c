package objects

import (
	"encoding/json"
	"net/http"

	"golang.org/x/crypto/bcrypt"
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
