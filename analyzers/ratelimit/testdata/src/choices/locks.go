package choices

import (
	"database/sql"
	"net/http"

	"github.com/juju/ratelimit"
	"golang.org/x/crypto/bcrypt"
)

// Log-ins that are limited on some ways, as the service's settings say.
type policy struct{ LockEnable, CaptchaOpen bool }

type door struct {
	policies func(r *http.Request) policy
	locked   map[string]bool
	hash     string
}

func (d *door) isAccountLocked(name string) bool { return d.locked[name] }

func (d *door) verify(w http.ResponseWriter, r *http.Request) {
	if bcrypt.CompareHashAndPassword([]byte(d.hash), []byte(r.FormValue("password"))) != nil {
		http.Error(w, "no", http.StatusForbidden)
	}
}

func (d *door) lockedLogin(w http.ResponseWriter, r *http.Request) {
	now := d.policies(r)
	if now.LockEnable && d.isAccountLocked(r.FormValue("name")) {
		w.Write([]byte("locked"))
		return
	}
	d.verify(w, r)
}

// settledLogin asks for its settings only.
func (d *door) settledLogin(w http.ResponseWriter, r *http.Request) {
	if d.policies(r).LockEnable {
		w.Write([]byte("later"))
		return
	}
	d.verify(w, r)
}

// limited has one bucket for everybody.
func limited(next http.HandlerFunc) http.HandlerFunc {
	bucket := ratelimit.NewBucket(1, 10)
	return func(w http.ResponseWriter, r *http.Request) {
		if bucket.TakeAvailable(1) < 1 {
			w.Write([]byte("later"))
			return
		}
		next(w, r)
	}
}

// spent takes from its bucket and does not look whether there was anything.
func spent(next http.HandlerFunc) http.HandlerFunc {
	bucket := ratelimit.NewBucket(1, 10)
	return func(w http.ResponseWriter, r *http.Request) {
		bucket.TakeAvailable(1)
		next(w, r)
	}
}

func serveDoor(d *door) {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /locked", d.lockedLogin)
	mux.HandleFunc("POST /settled", d.settledLogin) // want `settledLogin verifies a credential`
	mux.HandleFunc("POST /limited", limited(d.verify))
	mux.HandleFunc("POST /spent", spent(d.verify)) // want `verify verifies a credential`
	http.ListenAndServe(":8080", mux)
}

// A dispatcher that makes accounts and lets people in, and limits the former.
type desk struct {
	door
	db      *sql.DB
	allowed func(r *http.Request) policy
}

func (d *desk) isCreationRateLimited(r *http.Request) bool { return d.locked[r.RemoteAddr] }

func (d *desk) create(w http.ResponseWriter, r *http.Request) {
	if d.allowed(r).LockEnable && d.isCreationRateLimited(r) {
		w.Write([]byte("later"))
		return
	}
	d.db.Exec("INSERT INTO accounts (name, password) VALUES (?, ?)", r.FormValue("name"), r.FormValue("password"))
}

func (d *desk) serve(w http.ResponseWriter, r *http.Request) {
	switch r.FormValue("what") {
	case "create":
		d.create(w, r)
	case "login":
		d.verify(w, r)
	}
}

func serveDesk(d *desk) {
	http.HandleFunc("POST /desk", d.serve) // want `serve verifies a credential`
	http.ListenAndServe(":8081", nil)
}
