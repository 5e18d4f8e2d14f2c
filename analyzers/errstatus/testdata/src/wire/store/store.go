// Package store keeps records.
package store

import (
	"database/sql"
	"errors"
)

var errAbsent = errors.New("absent")

type Store struct{ db *sql.DB }

func (s *Store) Load(id string) (string, error) { return "", errAbsent }

// Absent reports whether there is no such record.
func Absent(err error) bool { return errors.Is(err, sql.ErrNoRows) }
