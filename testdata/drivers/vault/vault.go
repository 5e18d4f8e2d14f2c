// Package vault keeps accounts.
package vault

import (
	"database/sql"
	"encoding/json"
	"errors"
	"os"
)

// ErrNotFound is returned for an account that there is not.
var ErrNotFound = errors.New("not found")

// An Account of a user.
type Account struct {
	Name     string
	Password string
	Labels   map[string]string
}

// Vault keeps accounts in a database.
type Vault struct {
	DB *sql.DB
}

// Account gives the account of that name.
func (v *Vault) Account(name string) (*Account, error) {
	a := &Account{Name: name}
	err := v.DB.QueryRow("SELECT password FROM accounts WHERE name = ?", name).Scan(&a.Password)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, ErrNotFound
	}
	return a, err
}

// SetPassword stores a password as it is given.
func (v *Vault) SetPassword(name, password string) error {
	_, err := v.DB.Exec("UPDATE accounts SET password = ? WHERE name = ?", password, name) // found at low confidence
	return err
}

// Journal writes what happened into a file.
type Journal struct{ Name string }

// Note writes one entry.
func (j *Journal) Note(entry map[string]string) error {
	text, err := json.Marshal(entry)
	if err != nil {
		return err
	}
	return os.WriteFile(j.Name, text, 0o600)
}
