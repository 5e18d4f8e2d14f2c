package siblings

import (
	"errors"
	"net/http"
	"strconv"
)

func number(r *http.Request) int64 {
	n, _ := strconv.ParseInt(r.PathValue("number"), 10, 64)
	return n
}

type accounts interface {
	List(limit, offset int, order string) ([]string, error)
	ListOf(owner string, limit int) ([]string, error)
	Account(name string) (string, error)
	Profile(name string) (string, error)
	AddEvent(name string) error
}

type claims struct{ Username string }

func claimsOf(r *http.Request) *claims { return &claims{} }

type desk struct{ accounts accounts }

func statusOf(err error) int {
	if errors.Is(err, ErrRecordNotExist) {
		return http.StatusNotFound
	}
	return http.StatusInternalServerError
}

// A page of a list is never missing: what stands for its place is no key.

func (d *desk) list(w http.ResponseWriter, r *http.Request) {
	if _, err := d.accounts.List(10, 0, "asc"); err != nil {
		http.Error(w, "cannot list", statusOf(err))
	}
}

func (d *desk) pageOfList(w http.ResponseWriter, r *http.Request) {
	if _, err := d.accounts.List(10, 0, r.FormValue("order")); err != nil {
		http.Error(w, "cannot list", http.StatusInternalServerError)
	}
}

func (d *desk) listOf(w http.ResponseWriter, r *http.Request) {
	if _, err := d.accounts.ListOf(r.PathValue("owner"), 10); err != nil {
		http.Error(w, "cannot list", statusOf(err))
	}
}

func (d *desk) pageOfOwner(w http.ResponseWriter, r *http.Request) {
	if _, err := d.accounts.ListOf(r.PathValue("owner"), 20); err != nil {
		http.Error(w, "cannot list", http.StatusInternalServerError) // want `every error of accounts.ListOf is answered with 500, not-found too`
	}
}

// What is made is not looked up.

func (d *desk) add(w http.ResponseWriter, r *http.Request) {
	if err := d.accounts.AddEvent(r.PathValue("name")); err != nil {
		http.Error(w, "cannot add", statusOf(err))
	}
}

func (d *desk) addToo(w http.ResponseWriter, r *http.Request) {
	if err := d.accounts.AddEvent(r.PathValue("name")); err != nil {
		http.Error(w, "cannot add", http.StatusInternalServerError)
	}
}

// The caller's own account should be there, whatever a helper makes of an
// error in general; that of somebody else need not.

func (d *desk) own(w http.ResponseWriter, r *http.Request) {
	if _, err := d.accounts.Account(claimsOf(r).Username); err != nil {
		http.Error(w, "no account", statusOf(err))
	}
}

func (d *desk) ownToo(w http.ResponseWriter, r *http.Request) {
	if _, err := d.accounts.Account(claimsOf(r).Username); err != nil {
		http.Error(w, "no account", http.StatusInternalServerError)
	}
}

func (d *desk) somebody(w http.ResponseWriter, r *http.Request) {
	if _, err := d.accounts.Account(r.PathValue("name")); err != nil {
		http.Error(w, "no account", http.StatusInternalServerError) // want `every error of accounts.Account is answered with 500, not-found too; desk.own`
	}
}

// What a call notes of an error decides no answer, nor does what only words
// it.

func note(err error) {
	if errors.Is(err, ErrRecordNotExist) {
		println("somebody guesses")
	}
}

func send(w http.ResponseWriter, err error, code int) {
	text := "cannot"
	if errors.Is(err, ErrRecordNotExist) {
		text = "no such"
	}
	http.Error(w, text, code)
}

func (d *desk) noted(w http.ResponseWriter, r *http.Request) {
	if _, err := d.accounts.Profile(r.PathValue("name")); err != nil {
		note(err)
		http.Error(w, "no profile", http.StatusInternalServerError)
	}
}

func (d *desk) worded(w http.ResponseWriter, r *http.Request) {
	if _, err := d.accounts.Profile(r.PathValue("name")); err != nil {
		send(w, err, http.StatusInternalServerError)
	}
}

func (d *desk) unnoted(w http.ResponseWriter, r *http.Request) {
	if _, err := d.accounts.Profile(r.PathValue("name")); err != nil {
		http.Error(w, "no profile", http.StatusInternalServerError)
	}
}
