package vault

import (
	"database/sql"
	"errors"

	"example.com/drivers/text"
)

// Members are kept by what is not exported.
type Members interface {
	Keep(name, secret string) error
}

type members struct{ db *sql.DB }

// NewMembers keeps members in a database.
func NewMembers(db *sql.DB) Members { return &members{db} }

func (m *members) Keep(name, secret string) error {
	_, err := m.db.Exec("INSERT INTO members (name, password) VALUES (?, ?)", name, secret) // found at low confidence
	return err
}

type guests struct{ known map[string]bool }

// NewGuests lets in whom it knows: passwords are not asked for.
func NewGuests() text.Doorman { return &guests{} }

func (g *guests) Login(name, password string) error {
	if !g.known[name] {
		return errors.New("unknown")
	}
	return nil
}
