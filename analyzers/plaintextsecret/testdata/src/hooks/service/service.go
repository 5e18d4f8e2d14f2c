package service

import (
	"encoding/json"
	"net/http"

	"hooks/dbs"
	"hooks/model"
)

type service struct{ db dbs.Database }

func (s *service) createUser(u *model.User) error { return s.db.Create(u) }

func (s *service) createGuest(g *model.Guest) error { return s.db.Create(g) } // want `field Guest.Password reaches gorm.DB.Create`

// The object's own hook hashes what is stored.
func (s *service) register(w http.ResponseWriter, r *http.Request) {
	if s.createUser(&model.User{Name: r.FormValue("name"), Password: r.FormValue("password")}) != nil {
		w.WriteHeader(http.StatusInternalServerError)
	}
}

func (s *service) invite(w http.ResponseWriter, r *http.Request) {
	if s.createGuest(&model.Guest{Name: r.FormValue("name"), Password: r.FormValue("password")}) != nil { // want `password from net/http.Request.FormValue reaches gorm.DB.Create`
		w.WriteHeader(http.StatusInternalServerError)
	}
}

// What is copied by way of JSON stands where the hook hashes it.
func (s *service) copied(w http.ResponseWriter, r *http.Request) {
	req := struct{ Name, Password string }{r.FormValue("name"), r.FormValue("password")}
	var u model.User
	if data, err := json.Marshal(req); err != nil || json.Unmarshal(data, &u) != nil || s.createUser(&u) != nil {
		w.WriteHeader(http.StatusInternalServerError)
	}
}

type registration struct{ Name, Password string }

func (s *service) copy(req *registration) error {
	var u model.User
	data, err := json.Marshal(req)
	if err == nil {
		err = json.Unmarshal(data, &u)
	}
	if err == nil {
		err = s.createUser(&u)
	}
	return err
}

func (s *service) copiedElsewhere(w http.ResponseWriter, r *http.Request) {
	var req registration
	if json.NewDecoder(r.Body).Decode(&req) != nil || s.copy(&req) != nil {
		w.WriteHeader(http.StatusInternalServerError)
	}
}

func (s *service) copiedGuest(w http.ResponseWriter, r *http.Request) {
	req := struct{ Name, Password string }{r.FormValue("name"), r.FormValue("password")}
	var g model.Guest
	if data, err := json.Marshal(req); err != nil || json.Unmarshal(data, &g) != nil || s.createGuest(&g) != nil { // want `reaches gorm.DB.Create only encoded`
		w.WriteHeader(http.StatusInternalServerError)
	}
}
