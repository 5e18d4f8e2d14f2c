package objects

import (
	"encoding/json"
	"net/http"

	"gorm.io/gorm"
)

// update hashes the password if it is told to.
func (s *signup) update(db *gorm.DB, hash bool) error {
	if hash {
		s.Password = hashOf(s.Password)
	}
	return db.Updates(s).Error
}

// updateHashed is told that there is nothing to hash.
func (s *signup) updateHashed(db *gorm.DB, hashed bool) error {
	if !hashed {
		s.Password = hashOf(s.Password)
	}
	return db.Updates(s).Error
}

// updateSome hashes some passwords only, whatever it is told.
func (s *signup) updateSome(db *gorm.DB, hash bool) error {
	if hash {
		if s.ID > 10 {
			s.Password = hashOf(s.Password)
		}
	}
	return db.Updates(s).Error
}

// updateBefore hashes it too late.
func (s *signup) updateBefore(db *gorm.DB, hash bool) error {
	err := db.Updates(s).Error
	if hash {
		s.Password = hashOf(s.Password)
	}
	return err
}

func updateWhereGiven(db *gorm.DB, r *http.Request) error {
	var s signup
	if err := json.NewDecoder(r.Body).Decode(&s); err != nil {
		return err
	}
	given := s.Password != ""
	return s.update(db, given)
}

func updateAlways(db *gorm.DB, r *http.Request) error {
	var s signup
	if err := json.NewDecoder(r.Body).Decode(&s); err != nil {
		return err
	}
	return s.update(db, true)
}

func updateNever(db *gorm.DB, r *http.Request) error {
	var s signup
	if err := json.NewDecoder(r.Body).Decode(&s); err != nil {
		return err
	}
	return s.update(db, false) // want `a password from the request reaches gorm.DB.Updates`
}

func updateUnhashed(db *gorm.DB, r *http.Request) error {
	var s signup
	if err := json.NewDecoder(r.Body).Decode(&s); err != nil {
		return err
	}
	return s.updateHashed(db, false)
}

func updateAsIfHashed(db *gorm.DB, r *http.Request) error {
	var s signup
	if err := json.NewDecoder(r.Body).Decode(&s); err != nil {
		return err
	}
	return s.updateHashed(db, true) // want `a password from the request reaches gorm.DB.Updates`
}

func updateSomeGiven(db *gorm.DB, r *http.Request) error {
	var s signup
	if err := json.NewDecoder(r.Body).Decode(&s); err != nil {
		return err
	}
	return s.updateSome(db, s.Password != "") // want `a password from the request reaches gorm.DB.Updates`
}

func updateBeforeHashed(db *gorm.DB, r *http.Request) error {
	var s signup
	if err := json.NewDecoder(r.Body).Decode(&s); err != nil {
		return err
	}
	return s.updateBefore(db, true) // want `a password from the request reaches gorm.DB.Updates`
}

func updateCleanWhereGiven(db *gorm.DB, r *http.Request) error {
	s := signup{Name: r.FormValue("name"), Password: r.FormValue("password")}
	return s.update(db, s.Password != "")
}

func updateCleanNever(db *gorm.DB, r *http.Request) error {
	s := signup{Name: r.FormValue("name"), Password: r.FormValue("password")}
	return s.update(db, false) // want `password from net/http.Request.FormValue reaches gorm.DB.Updates`
}
