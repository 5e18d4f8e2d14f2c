// Package objects has a route that does not ask whose object it changes, as
// the others on the same kind of object do.
package objects

import (
	"net/http"
	"os"
)

type note struct {
	UserID int
	Text   string
}

type session struct{ UserID int }

var sessions = map[string]*session{}

// userID says who the caller is.
func userID(r *http.Request) int { return sessions[r.Header.Get("Authorization")].UserID }

func known(f http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if _, ok := sessions[r.Header.Get("Authorization")]; !ok {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		f(w, r)
	}
}

func load(id string) (*note, error) {
	text, err := os.ReadFile(id)
	return &note{Text: string(text)}, err
}

func save(id string, n *note) error { return os.WriteFile(id, []byte(n.Text), 0o600) }

type notes struct{}

func (notes) create(w http.ResponseWriter, r *http.Request) {
	save("new", &note{UserID: userID(r), Text: r.FormValue("text")})
}

func (notes) update(w http.ResponseWriter, r *http.Request) {
	n, err := load(r.PathValue("id"))
	if err != nil || n.UserID != userID(r) {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	n.Text = r.FormValue("text")
	save(r.PathValue("id"), n)
}

func (notes) remove(w http.ResponseWriter, r *http.Request) {
	n, err := load(r.PathValue("id"))
	if err == nil && n.UserID == userID(r) {
		os.Remove(r.PathValue("id"))
		return
	}
	w.WriteHeader(http.StatusNotFound)
}

func (notes) clear(w http.ResponseWriter, r *http.Request) {
	n, err := load(r.PathValue("id"))
	if err != nil || userID(r) != n.UserID {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	save(r.PathValue("id"), &note{UserID: n.UserID})
}

func (notes) pin(w http.ResponseWriter, r *http.Request) {
	n, err := load(r.PathValue("id"))
	if err != nil || n.UserID != userID(r) {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	save(r.PathValue("id")+".pinned", n)
}

func (notes) share(w http.ResponseWriter, r *http.Request) {
	n, err := load(r.PathValue("id"))
	if err != nil {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	save(r.PathValue("id")+".shared", n)
}

// show only reads.
func (notes) show(w http.ResponseWriter, r *http.Request) {
	n, err := load(r.PathValue("id"))
	if err != nil {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	w.Write([]byte(n.Text))
}

// tags belong to nobody: those who know them may change them.
type tags struct{}

func (tags) update(w http.ResponseWriter, r *http.Request) { save(r.PathValue("id"), &note{}) }
func (tags) remove(w http.ResponseWriter, r *http.Request) { os.Remove(r.PathValue("id")) }

// Main serves.
func Main() {
	n, t := notes{}, tags{}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /notes", known(n.create))
	mux.HandleFunc("GET /notes/{id}", known(n.show))
	mux.HandleFunc("PUT /notes/{id}", known(n.update))
	mux.HandleFunc("DELETE /notes/{id}", known(n.remove))
	mux.HandleFunc("POST /notes/{id}/clear", known(n.clear))
	mux.HandleFunc("POST /notes/{id}/pin", known(n.pin))
	mux.HandleFunc("POST /notes/{id}/share", known(n.share)) // want `^POST /notes/\{id\}/share \(objects.go:\d+\): notes.share changes state without authorization, which 4 of its 4 siblings have, such as PUT /notes/\{id\} \(objects.go:\d+\) by a comparison of UserID`
	mux.HandleFunc("PUT /tags/{id}", known(t.update))
	mux.HandleFunc("DELETE /tags/{id}", known(t.remove))
	http.ListenAndServe(":8080", mux)
}
