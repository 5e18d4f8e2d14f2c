// Package app puts handlers and services together. What the services do is
// known here: one verifies passwords, one counts tries before, one verifies
// nothing. Of the guests' only the interface is known.
package app

import (
	"net/http"

	"wired/domain"
	"wired/service"
	"wired/web"
)

func Run(guests domain.Guests) error {
	mux := http.NewServeMux()
	h := web.New(service.NewAccounts(), &service.Members{}, &service.Partners{}, guests)
	web.Map(mux, h) // want `POST /login .*Handlers.Login verifies a credential` `POST /guests/login .*Handlers.Guest verifies a credential`
	return http.ListenAndServe(":80", mux)
}
