package model

import "fmt"

// Add adds the documents of a project's own rows; file names them in errors.
// It must be called before the first look-up.
func Add(file string, text []byte) error {
	for _, d := range splitDocuments(file, text) {
		if _, err := d.parse(); err != nil {
			return fmt.Errorf("model rows: %w", err)
		}
		key, _ := Normalize(d.path)
		index()[key] = append(index()[key], d)
	}
	return nil
}
