package choices

import (
	"net/http"

	"golang.org/x/crypto/bcrypt"
)

type profile struct{ Name, Password string }

func seal(password string) (string, error) {
	sum, err := bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
	return string(sum), err
}

func (p *profile) bind(r *http.Request) error {
	form := &profile{Name: r.FormValue("name"), Password: r.FormValue("password")}
	if form.Password != p.Password {
		sum, err := seal(form.Password)
		if err != nil {
			return err
		}
		p.Password = sum
	}
	p.Name = form.Name
	return nil
}

// remake hashes the password if it has changed: nobody tries anything by that.
func (p *profile) remake(w http.ResponseWriter, r *http.Request) {
	if p.bind(r) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}
