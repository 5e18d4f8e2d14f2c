// Package web handles log-ins without knowing who implements them.
package web

import (
	"net/http"

	"wired/domain"
)

type Handlers struct {
	accounts domain.Accounts
	members  domain.Members
	partners domain.Partners
	guests   domain.Guests
}

func New(a domain.Accounts, m domain.Members, p domain.Partners, g domain.Guests) *Handlers {
	return &Handlers{a, m, p, g}
}

func refuse(w http.ResponseWriter) { http.Error(w, "no", http.StatusUnauthorized) }

func (h *Handlers) Login() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		token, err := h.accounts.Login(&domain.Credentials{Name: r.FormValue("name"), Password: r.FormValue("password")})
		if err != nil {
			refuse(w)
			return
		}
		w.Write([]byte(token))
	}
}

func (h *Handlers) LoginPage(w http.ResponseWriter, r *http.Request) {
	w.Write([]byte(h.accounts.LoginURL(r.FormValue("name"))))
}

func (h *Handlers) SignIn(w http.ResponseWriter, r *http.Request) {
	if h.members.SignIn(r.FormValue("name"), r.FormValue("password")) != nil {
		refuse(w)
	}
}

func (h *Handlers) Partner(w http.ResponseWriter, r *http.Request) {
	if h.partners.Authenticate(r.FormValue("name"), r.FormValue("password")) != nil {
		refuse(w)
	}
}

func (h *Handlers) Guest(w http.ResponseWriter, r *http.Request) {
	if _, err := h.guests.Login(&domain.Credentials{Password: r.FormValue("password")}); err != nil {
		refuse(w)
	}
}

func Map(mux *http.ServeMux, h *Handlers) {
	mux.HandleFunc("POST /login", h.Login())
	mux.HandleFunc("GET /login", h.LoginPage)
	mux.HandleFunc("POST /members/login", h.SignIn)
	mux.HandleFunc("POST /partners/login", h.Partner)
	mux.HandleFunc("POST /guests/login", h.Guest)
}
