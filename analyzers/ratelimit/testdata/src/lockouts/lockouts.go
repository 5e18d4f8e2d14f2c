// Package lockouts has handlers that hand the request on to a service, which
// asks for a lock, for a code that was mailed, or whether it is set up.
package lockouts

import (
	"encoding/json"
	"errors"
	"net/http"
	"time"

	"golang.org/x/crypto/bcrypt"
)

var (
	errLocked  = errors.New("locked")
	errWrong   = errors.New("wrong")
	errDone    = errors.New("set up already")
	errUnknown = errors.New("unknown")
)

type user struct{ Name, Password string }

type store struct {
	texts map[string]string
	users map[string]user
}

func (s *store) Get(key string) (string, error) {
	if v, ok := s.texts[key]; ok {
		return v, nil
	}
	return "", errUnknown
}

func (s *store) find(name string) (user, error) {
	if u, ok := s.users[name]; ok {
		return u, nil
	}
	return user{}, errUnknown
}

type input struct{ Name, Mail, Password, VerifyCode, Colour string }

type service struct {
	s           *store
	maxAttempts int
}

// allowed fails until the lock has gone.
func (v *service) allowed(name string) error {
	until, err := v.s.Get("lock:" + name)
	if err == nil {
		t, err := time.Parse(time.RFC3339, until)
		if err == nil && time.Now().Before(t) {
			return errLocked
		}
	}
	return nil
}

// current fails when the account has expired: who guesses may go on.
func (v *service) current(name string) error {
	until, err := v.s.Get("end:" + name)
	if err == nil {
		t, err := time.Parse(time.RFC3339, until)
		if err == nil && time.Now().After(t) {
			return errUnknown
		}
	}
	return nil
}

func (v *service) logIn(in *input) error {
	u, err := v.s.find(in.Name)
	if err != nil {
		return err
	}
	return bcrypt.CompareHashAndPassword([]byte(u.Password), []byte(in.Password))
}

// reset asks for the code that was mailed.
func (v *service) reset(in *input) error {
	code, err := v.s.Get("code:" + in.Mail)
	if err != nil {
		return err
	}
	if code != in.VerifyCode {
		return errWrong
	}
	return v.put(in)
}

// paint compares what is no secret.
func (v *service) paint(in *input) error {
	colour, err := v.s.Get("colour:" + in.Mail)
	if err != nil {
		return err
	}
	if colour != in.Colour {
		return errWrong
	}
	return v.put(in)
}

func (v *service) put(in *input) error {
	hash, err := bcrypt.GenerateFromPassword([]byte(in.Password), 10)
	if err != nil {
		return err
	}
	v.s.users[in.Name] = user{in.Name, string(hash)}
	return nil
}

func (v *service) CheckSysAdminExists() (bool, error) { return len(v.s.users) > 0, nil }

func (v *service) CheckNamedUserExists(name string) (bool, error) {
	_, err := v.s.find(name)
	return err == nil, nil
}

// first makes the first administrator, once.
func (v *service) first(in *input) error {
	has, err := v.CheckSysAdminExists()
	if err != nil {
		return err
	}
	if has {
		return errDone
	}
	return v.logIn(in)
}

// join makes one of many.
func (v *service) join(in *input) error {
	has, err := v.CheckNamedUserExists(in.Name)
	if err != nil {
		return err
	}
	if has {
		return errDone
	}
	return v.logIn(in)
}

type api struct{ v *service }

func (a *api) read(w http.ResponseWriter, r *http.Request) *input {
	in := &input{}
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1000)).Decode(in); err != nil {
		return nil
	}
	return in
}

func (a *api) tell(w http.ResponseWriter, err error) {
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// login asks for the lock if a setting says so.
func (a *api) login(w http.ResponseWriter, r *http.Request) {
	in := a.read(w, r)
	if a.v.maxAttempts > 0 {
		if err := a.v.allowed(in.Name); err != nil {
			a.tell(w, err)
			return
		}
	}
	a.tell(w, a.v.logIn(in))
}

func (a *api) loginLocked(w http.ResponseWriter, r *http.Request) {
	in := a.read(w, r)
	if err := a.v.allowed(in.Name); err != nil {
		a.tell(w, err)
		return
	}
	a.tell(w, a.v.logIn(in))
}

func (a *api) loginCurrent(w http.ResponseWriter, r *http.Request) {
	in := a.read(w, r)
	if err := a.v.current(in.Name); err != nil {
		a.tell(w, err)
		return
	}
	a.tell(w, a.v.logIn(in))
}

func (a *api) reset(w http.ResponseWriter, r *http.Request) { a.tell(w, a.v.reset(a.read(w, r))) }
func (a *api) paint(w http.ResponseWriter, r *http.Request) { a.tell(w, a.v.paint(a.read(w, r))) }
func (a *api) first(w http.ResponseWriter, r *http.Request) { a.tell(w, a.v.first(a.read(w, r))) }
func (a *api) join(w http.ResponseWriter, r *http.Request)  { a.tell(w, a.v.join(a.read(w, r))) }

func main() {
	a := &api{&service{s: &store{}}}
	http.HandleFunc("POST /login", a.login)
	http.HandleFunc("POST /locked/login", a.loginLocked)
	http.HandleFunc("POST /current/login", a.loginCurrent) // want `^POST /current/login .*: api.loginCurrent verifies a credential, and nothing limits`
	http.HandleFunc("POST /reset", a.reset)                // want `^POST /reset .*: api.reset verifies a credential, and nothing limits`
	http.HandleFunc("POST /paint", a.paint)
	http.HandleFunc("POST /first", a.first)
	http.HandleFunc("POST /join", a.join) // want `^POST /join .*: api.join verifies a credential, and nothing limits`
	http.ListenAndServe(":8080", nil)
}
