// Package web answers requests.
package web

import (
	"crypto/subtle"
	"errors"
	"io"
	"net/http"

	"example.com/drivers/text"
	"example.com/drivers/vault"
	"example.com/limits"
)

// A Noter is given the journal by package app.
type Noter interface {
	Note(entry map[string]string) error
}

// Handlers answer the requests.
type Handlers struct {
	Vault   *vault.Vault
	Notes   Noter
	Members vault.Members
	Guests  text.Doorman
}

// Join keeps a new member.
func (h *Handlers) Join(w http.ResponseWriter, r *http.Request) {
	if err := h.Members.Keep(r.FormValue("name"), r.FormValue("password")); err != nil { // want `password from net/http.Request.FormValue reaches column password .*\(plaintextsecret\)`
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

// Enter lets a guest in, by what package app has put there.
func (h *Handlers) Enter(w http.ResponseWriter, r *http.Request) {
	if err := h.Guests.Login(r.FormValue("name"), r.FormValue("password")); err != nil {
		http.Error(w, "who?", http.StatusUnauthorized)
	}
}

// Set stores a password.
func (h *Handlers) Set(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "cannot be read", http.StatusBadRequest)
		return
	}
	if len(body) == 0 {
		http.Error(w, "empty", http.StatusBadRequest) // want `control flows on to vault.Vault.SetPassword .*\(denyreturn\)`
	}
	password := text.Encrypt(string(body))
	if err := h.Vault.SetPassword(r.PathValue("name"), password); err != nil { // want `reaches column password .* only encoded.*\(plaintextsecret\)`
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	if err := h.Notes.Note(text.Pieces(password)); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

// Check tells whether a password is right.
func (h *Handlers) Check(w http.ResponseWriter, r *http.Request) {
	a, err := h.Vault.Account(r.PathValue("name"))
	if errors.Is(err, vault.ErrNotFound) {
		http.Error(w, "no such account", http.StatusBadRequest) // want `answered with 400; answer 404 \(errstatus\)`
		return
	}
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	if text.Or(r.FormValue("password"), "none") != a.Password { // want `compared with the stored Account.Password by !=.*\(secretcompare\)`
		http.Error(w, "wrong", http.StatusUnauthorized)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

// CheckRight does it as it should be done.
func (h *Handlers) CheckRight(w http.ResponseWriter, r *http.Request) {
	a, err := h.Vault.Account(r.PathValue("name"))
	if errors.Is(err, vault.ErrNotFound) {
		http.Error(w, "no such account", http.StatusNotFound)
		return
	}
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	if subtle.ConstantTimeCompare([]byte(r.FormValue("password")), []byte(a.Password)) != 1 {
		http.Error(w, "wrong", http.StatusUnauthorized)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

// Count gives a handler that counts bytes with a function that it closes over.
func Count(report func(int)) http.HandlerFunc {
	read := func(r io.Reader) []byte {
		b, _ := io.ReadAll(r)
		return b
	}
	return func(w http.ResponseWriter, r *http.Request) {
		report(len(read(r.Body)))
	}
}

// Size has a dependency read the body: what that does is not known.
func Size(w http.ResponseWriter, r *http.Request) {
	if len(limits.Slurp(r.Body)) == 0 {
		http.Error(w, "empty", http.StatusBadRequest)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

// Accepted has a defect that somebody answers for.
func Accepted(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "cannot be read", http.StatusBadRequest)
		return
	}
	_, _ = w.Write(body)
}

// Waved is silenced, and where there is nothing to silence that is told.
func (h *Handlers) Waved(w http.ResponseWriter, r *http.Request) {
	_, err := h.Vault.Account(r.PathValue("name"))
	if errors.Is(err, vault.ErrNotFound) {
		//credvet:ignore errstatus -- clients of the first version expect it
		http.Error(w, "no such account", http.StatusBadRequest)
		return
	}
	/* want `silences nothing.*directive` */ //credvet:ignore errstatus -- there is nothing here
	w.WriteHeader(http.StatusNoContent)
}
