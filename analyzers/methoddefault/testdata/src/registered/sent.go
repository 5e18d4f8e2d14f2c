package registered

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
)

// Handlers that change something only for a request with a body, or with a
// header, that no link sends, each beside a look-alike that a link reaches.

func (n *notes) importNotes(w http.ResponseWriter, r *http.Request) {
	data, err := io.ReadAll(r.Body)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	var v struct{ Text string }
	if err := json.Unmarshal(data, &v); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	n.db.Exec("insert into notes (text) values (?)", v.Text)
}

// updateIfSent goes on with what it has if there is no body.
func (n *notes) updateIfSent(w http.ResponseWriter, r *http.Request) {
	v := struct{ Text string }{Text: r.FormValue("text")}
	if err := json.NewDecoder(r.Body).Decode(&v); err != nil && !errors.Is(err, io.EOF) {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	n.db.Exec("update notes set text = ?", v.Text)
}

// deleteBefore deletes first and reads then.
func (n *notes) deleteBefore(w http.ResponseWriter, r *http.Request) {
	n.db.Exec("delete from notes where id = ?", r.FormValue("id"))
	var v struct{ Text string }
	if err := json.NewDecoder(r.Body).Decode(&v); err != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// deleteStored reads what is stored: no body is asked for.
func (n *notes) deleteStored(w http.ResponseWriter, r *http.Request) {
	var text string
	n.db.QueryRow("select settings from users").Scan(&text)
	var v struct{ Keep bool }
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	n.db.Exec("delete from notes")
}

func (n *notes) uploadNote(w http.ResponseWriter, r *http.Request) {
	file, _, err := r.FormFile("file")
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	text, _ := io.ReadAll(file)
	n.db.Exec("insert into notes (text) values (?)", text)
}

// updateForm parses a form: a query is one, too.
func (n *notes) updateForm(w http.ResponseWriter, r *http.Request) {
	if err := r.ParseForm(); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	n.db.Exec("update notes set text = ?", r.Form.Get("text"))
}

func bearer(r *http.Request) (string, error) {
	parts := strings.SplitN(r.Header.Get("Authorization"), " ", 2)
	if len(parts) != 2 || parts[0] != "Bearer" {
		return "", errors.New("no token")
	}
	return parts[1], nil
}

func (n *notes) deleteOwn(w http.ResponseWriter, r *http.Request) {
	token, err := bearer(r)
	if err != nil {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	n.db.Exec("delete from notes where token = ?", token)
}

// deleteShared takes a cookie instead of the header, and browsers send that.
func (n *notes) deleteShared(w http.ResponseWriter, r *http.Request) {
	token := r.Header.Get("Authorization")
	if token == "" {
		c, err := r.Cookie("token")
		if err != nil {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		token = c.Value
	}
	if token == "" {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	n.db.Exec("delete from notes where token = ?", token)
}

func sentRoutes() {
	n := &notes{}
	mux := http.NewServeMux()
	mux.HandleFunc("/notes/import", n.importNotes)   // want `notes.importNotes changes state .* whatever the method, if only for a request that brings what no link sends`
	mux.HandleFunc("/notes/upload", n.uploadNote)    // want `notes.uploadNote changes state .* whatever the method, if only for a request that brings what no link sends`
	mux.HandleFunc("/notes/delete/own", n.deleteOwn) // want `notes.deleteOwn changes state .* whatever the method, if only for a request that brings what no link sends`
	mux.HandleFunc("GET /notes/delete/mine", n.deleteOwn)
	mux.HandleFunc("/notes/update/maybe", n.updateIfSent)   // want `notes.updateIfSent changes state .* whatever the method, a GET among them`
	mux.HandleFunc("/notes/delete/before", n.deleteBefore)  // want `notes.deleteBefore changes state .* whatever the method, a GET among them`
	mux.HandleFunc("/notes/delete/stored", n.deleteStored)  // want `notes.deleteStored changes state .* whatever the method, a GET among them`
	mux.HandleFunc("/notes/update/form", n.updateForm)      // want `notes.updateForm changes state .* whatever the method, a GET among them`
	mux.HandleFunc("/notes/delete/shared", n.deleteShared)  // want `notes.deleteShared changes state .* whatever the method, a GET among them`
	mux.HandleFunc("GET /notes/delete/all", n.deleteShared) // want `notes.deleteShared changes state .* on GET`
	http.ListenAndServe(":8083", mux)
}

var apiKey string

// keyed asks for a key that no link has of itself.
func keyed(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		token := r.Header.Get("Authorization")
		if token == "" {
			token = r.URL.Query().Get("key")
		}
		if strings.TrimPrefix(token, "Bearer ") != apiKey {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next(w, r)
	}
}

// remembered takes it from a cookie, too, which browsers send along.
func remembered(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		token := r.Header.Get("Authorization")
		if token == "" {
			if c, err := r.Cookie("token"); err == nil {
				token = c.Value
			}
		}
		if token != apiKey {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next(w, r)
	}
}

func behindKeys() {
	n := &notes{}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /keyed/notes/delete", keyed(n.Delete))
	mux.HandleFunc("GET /remembered/notes/delete", remembered(n.Delete)) // want `^GET /remembered/notes/delete .*: notes.Delete changes state .* on GET`
	http.ListenAndServe(":8087", mux)
}
