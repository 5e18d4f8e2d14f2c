// Package journal implements the interface of another package.
package journal

import "database/sql"

// Journal writes to a table.
type Journal struct{ DB *sql.DB }

// Keep inserts a row.
func (j *Journal) Keep(id string, fields map[string]string) error {
	for k, v := range fields {
		if _, err := j.DB.Exec("INSERT INTO journal (id, k, v) VALUES (?, ?, ?)", id, k, v); err != nil {
			return err
		}
	}
	return nil
}
