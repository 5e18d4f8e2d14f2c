package silent

import (
	"encoding/json"
	"errors"
	"net/http"

	"golang.org/x/crypto/bcrypt"
)

// What has changed is asked of one field in two objects of a type.

type mailSettings struct{ Host, Password string }

func loadMail() mailSettings { return mailSettings{} }

func audit(what string) {}

func event(old, now mailSettings) string {
	if old.Password != now.Password || old.Host != now.Host {
		return "mail"
	}
	return "other"
}

func saveMail(w http.ResponseWriter, r *http.Request) {
	var now mailSettings
	if json.NewDecoder(r.Body).Decode(&now) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	audit(event(loadMail(), now))
}

// A constant is no secret, whatever it is called, and spelled by its type.

type resource string

func (r resource) String() string { return string(r) }

const enrollmentKey resource = "enrollment_key"

func aboutKeys(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("Resource") != enrollmentKey.String() {
		w.WriteHeader(http.StatusForbidden)
	}
}

// What takes the place of what is stored is compared to tell whether anything
// changes.

var mail mailSettings

func updateMail(w http.ResponseWriter, r *http.Request) {
	var now struct{ Host, Password *string }
	if json.NewDecoder(r.Body).Decode(&now) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	kept, changed := &mail, false
	if now.Host != nil {
		changed = changed || kept.Host != *now.Host
		kept.Host = *now.Host
	}
	if now.Password != nil && *now.Password != "" {
		changed = changed || kept.Password != *now.Password
		kept.Password = *now.Password
	}
	if changed {
		audit("mail")
	}
}

// A profile whose password is hashed anew if the form has another one.
type profile struct{ Name, Password string }

func (p *profile) hash(password string) (string, error) {
	if password == "" {
		return "", errors.New("empty")
	}
	sum, err := bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
	return string(sum), err
}

type profileForm struct {
	Profile struct{ Name, Password string }
}

func (f *profileForm) bind(r *http.Request, p *profile) error {
	if err := json.NewDecoder(r.Body).Decode(f); err != nil {
		return err
	}
	p.Name = f.Profile.Name
	if f.Profile.Password != p.Password {
		h, err := p.hash(f.Profile.Password)
		if err != nil {
			return err
		}
		p.Password = h
	}
	return nil
}
