// Package server puts the two together.
package server

import (
	"database/sql"

	"wire/handlers"
	"wire/journal"
)

// New wires.
func New(db *sql.DB) *handlers.Server {
	return &handlers.Server{Keeper: &journal.Journal{DB: db}} // want `password from net/http.Request.FormValue reaches column v`
}
