// Command app puts the service together.
package main

import (
	"database/sql"
	"log"
	"net/http"

	"example.com/drivers/text"
	"example.com/drivers/vault"
	"example.com/drivers/web"
)

func main() {
	db, err := sql.Open("none", "")
	if err != nil {
		log.Fatal(err)
	}
	h := &web.Handlers{Vault: &vault.Vault{DB: db}, Notes: &vault.Journal{Name: "journal"}, Members: vault.NewMembers(db), Guests: vault.NewGuests()} // want `reaches os.WriteFile only encoded.*\(plaintextsecret\)`
	mux := http.NewServeMux()
	mux.HandleFunc("POST /accounts/{name}/password", h.Set)     // want `Handlers.Set changes state.*\(authz\)` `Handlers.Set reads the body whole.*\(bodylimit\)` `Handlers.Set stores a credential.*\(ratelimit\)`
	mux.HandleFunc("POST /accounts/{name}/check", h.Check)      // want `Handlers.Check verifies a credential.*\(ratelimit\)`
	mux.HandleFunc("POST /accounts/{name}/login", h.CheckRight) // want `Handlers.CheckRight verifies a credential.*\(ratelimit\)`
	mux.HandleFunc("GET /accounts/{name}", h.Waved)
	mux.HandleFunc("POST /guests/login", h.Enter)
	mux.HandleFunc("POST /size", web.Size)
	mux.Handle("/count", web.Count(func(n int) { log.Print(n) })) // want `Count reads the body whole.*\(bodylimit\)`
	for _, p := range text.Map([]string{"/a", "/b"}, func(s string) string { return s }) {
		//credvet:ignore bodylimit -- the proxy in front refuses bodies over 1 MiB
		mux.HandleFunc("POST "+p, web.Accepted)
	}
	log.Fatal(http.ListenAndServe("localhost:8080", mux))
}
