package example

import (
	"io"
	"net/http"
	"os"
)

func get(w http.ResponseWriter, r *http.Request) { io.WriteString(w, "value") }

func set(w http.ResponseWriter, r *http.Request) {
	if os.WriteFile("value", []byte(r.FormValue("value")), 0o600) != nil {
		http.Error(w, "internal error", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
