package example

import (
	"database/sql"
	"errors"
)

// Instance is what a tenant runs.
type Instance struct{ Name string }

// ErrNotFound says that there is no such instance.
var ErrNotFound = errors.New("not found")

var db *sql.DB

func find(id string) (*Instance, error) {
	inst := new(Instance)
	err := db.QueryRow("SELECT name FROM instances WHERE id = ?", id).Scan(&inst.Name)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, ErrNotFound
	}
	return inst, err
}
