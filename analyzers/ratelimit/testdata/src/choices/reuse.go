package choices

import (
	"errors"
	"net/http"

	"golang.org/x/crypto/bcrypt"
)

// Changes of a password, where the new one must not be the old one: who guesses
// the old one is refused, and who does not has changed it.
type passwords struct {
	hash string
}

var errReused = errors.New("choose another password than the present one")

func same(hash, password string) error {
	return bcrypt.CompareHashAndPassword([]byte(hash), []byte(password))
}

func hashNew(hash, password string) (string, error) {
	if err := same(hash, password); err == nil {
		return "", errReused
	}
	b, err := bcrypt.GenerateFromPassword([]byte(password), 12)
	return string(b), err
}

func (a *passwords) reset(w http.ResponseWriter, r *http.Request) {
	hash, err := hashNew(a.hash, r.FormValue("password"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	a.hash = hash
}

func (a *passwords) resetHere(w http.ResponseWriter, r *http.Request) {
	if same(a.hash, r.FormValue("password")) == nil {
		http.Error(w, errReused.Error(), http.StatusBadRequest)
		return
	}
	w.WriteHeader(204)
}

func (a *passwords) is(password string) bool { return same(a.hash, password) == nil }

func (a *passwords) resetIf(w http.ResponseWriter, r *http.Request) {
	if a.is(r.FormValue("password")) {
		http.Error(w, errReused.Error(), http.StatusBadRequest)
		return
	}
	w.WriteHeader(204)
}

// change asks for the old password, and that the new one differs.
func (a *passwords) change(w http.ResponseWriter, r *http.Request) {
	if !a.is(r.FormValue("old_password")) {
		http.Error(w, "the password is not right", http.StatusForbidden)
		return
	}
	a.reset(w, r)
}

// enter answers a redirect to who has logged in, and an error to who has not.
func (a *passwords) enter(w http.ResponseWriter, r *http.Request) {
	if same(a.hash, r.FormValue("password")) == nil {
		http.Redirect(w, r, "/", http.StatusFound)
		return
	}
	http.Error(w, "the password is not right", http.StatusForbidden)
}

// told answers an error either way: it tells which.
func (a *passwords) told(w http.ResponseWriter, r *http.Request) {
	if a.is(r.FormValue("password")) {
		http.Error(w, "right, but closed", http.StatusForbidden)
		return
	}
	http.Error(w, "not right", http.StatusUnauthorized)
}

func (a *passwords) serve(w http.ResponseWriter) error {
	_, err := w.Write([]byte("hello"))
	return err
}

// either lets in who knows the password, and others with a ticket.
func (a *passwords) either(w http.ResponseWriter, r *http.Request) error {
	if same(a.hash, r.FormValue("password")) == nil {
		return a.serve(w)
	}
	if r.FormValue("ticket") == "" {
		return errReused
	}
	return nil
}

func servePasswords(a *passwords) {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /reset", a.reset)
	mux.HandleFunc("POST /reset-here", a.resetHere)
	mux.HandleFunc("POST /reset-if", a.resetIf)
	mux.HandleFunc("POST /change", a.change)                                                        // want `change verifies a credential`
	mux.HandleFunc("POST /enter", a.enter)                                                          // want `enter verifies a credential`
	mux.HandleFunc("POST /told", a.told)                                                            // want `told verifies a credential`
	mux.HandleFunc("POST /either", func(w http.ResponseWriter, r *http.Request) { a.either(w, r) }) // want `verifies a credential`
	http.ListenAndServe(":8080", mux)
}
