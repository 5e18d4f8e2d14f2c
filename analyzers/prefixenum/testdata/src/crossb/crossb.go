// Package crossb answers with what another package has found.
package crossb

import (
	"crossa"
	"io"
	"net/http"
)

func get(w http.ResponseWriter, meta map[string]string) {
	_, _ = io.WriteString(w, crossa.Extract(meta))
}
