package model

import (
	"fmt"
	"sync"
)

// Add adds the documents of a project's own rows. It must be called before the
// first look-up.
func Add(text []byte) error {
	for _, doc := range splitDocuments(text) {
		p, err := Parse(doc)
		if err != nil {
			return fmt.Errorf("model rows: %w", err)
		}
		d := &document{file: "configuration", text: doc, parsed: sync.OnceValue(func() *Package { return p })}
		path := headerPath(doc)
		index()[path] = append(index()[path], d)
	}
	return nil
}
