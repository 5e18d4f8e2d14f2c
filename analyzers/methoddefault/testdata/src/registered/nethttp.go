// Package registered has handlers that change state, and how they are
// registered: each beside its fixed twin.
package registered

import (
	"database/sql"
	"encoding/json"
	"net/http"
	"os"
)

type notes struct{ db *sql.DB }

func (n *notes) Delete(w http.ResponseWriter, r *http.Request) {
	n.db.Exec("delete from notes where id = ?", r.FormValue("id"))
}

func (n *notes) show(w http.ResponseWriter, r *http.Request) { w.Write(nil) }

func (n *notes) update(w http.ResponseWriter, r *http.Request) {
	var v struct{ Text string }
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<20)).Decode(&v); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	n.db.Exec("update notes set text = ?", v.Text)
}

// thumbnail keeps what it has made: a by-product.
func (n *notes) thumbnail(w http.ResponseWriter, r *http.Request) {
	os.WriteFile("cache", nil, 0o600)
	w.Write(nil)
}

// remove tests the method itself.
func (n *notes) remove(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodDelete {
		w.Header().Set("Allow", "DELETE")
		w.WriteHeader(http.StatusMethodNotAllowed)
		return
	}
	n.db.Exec("delete from notes")
}

// move has a function test it.
func (n *notes) moveNote(w http.ResponseWriter, r *http.Request) {
	if !allowed(r.Method) {
		w.WriteHeader(http.StatusMethodNotAllowed)
		return
	}
	n.db.Exec("update notes set parent = 1")
}

var writing = map[string]bool{"POST": true, "PUT": true}

func allowed(method string) bool { return writing[method] }

// onlyPost is middleware that answers other methods.
func onlyPost(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Method != "POST" {
			w.WriteHeader(http.StatusMethodNotAllowed)
			return
		}
		next(w, r)
	}
}

// logged is middleware that only looks at the method.
func logged(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		println(r.Method)
		next(w, r)
	}
}

// A purge is a handler by its ServeHTTP.
type purge struct{ n *notes }

func (p purge) ServeHTTP(w http.ResponseWriter, r *http.Request) { p.n.db.Exec("delete from notes") }

func serveMux() {
	n := &notes{}
	mux := http.NewServeMux()
	mux.HandleFunc("/notes/delete", n.Delete) // want `^/notes/delete .*: notes.Delete changes state \(database/sql.DB.Exec\) whatever the method, a GET among them`
	mux.HandleFunc("POST /notes/delete", n.Delete)
	mux.HandleFunc("GET /note/delete", n.Delete)  // want `^GET /note/delete .*: notes.Delete changes state \(database/sql.DB.Exec\) on GET`
	mux.HandleFunc("DELETE /note/{id}", n.Delete) // fixed
	mux.HandleFunc("/notes/update", n.update)     // want `^/notes/update .*: notes.update changes state .* whatever the method`
	mux.HandleFunc("PUT /notes/update", n.update)
	mux.HandleFunc("/show", n.show)
	mux.HandleFunc("GET /thumbnail", n.thumbnail)
	mux.HandleFunc("/thumbnails/all", n.thumbnail)
	mux.HandleFunc("/remove", n.remove)
	mux.HandleFunc("/move", n.moveNote)
	mux.HandleFunc("/only", onlyPost(n.Delete))
	mux.HandleFunc("/logged", logged(n.Delete)) // want `^/logged .*: notes.Delete changes state .* whatever the method`
	mux.Handle("/purge", purge{n})              // want `^/purge .*: purge.ServeHTTP changes state .* whatever the method`
	mux.Handle("POST /purge", purge{n})
	mux.Handle("/notes/reset", purge{n}) // want `^/notes/reset .*: purge.ServeHTTP changes state .* whatever the method`
	mux.Handle("POST /notes/reset", purge{n})
	http.ListenAndServe(":8080", mux)
}

// A table of routes.
func table() {
	n := &notes{}
	for _, e := range []struct {
		pattern string
		handler http.HandlerFunc
	}{
		{"/a/create", n.Delete},
		{"POST /b/create", n.Delete},
	} {
		http.HandleFunc(e.pattern, e.handler) // want `^/a/create .*: notes.Delete changes state .* whatever the method`
	}
	http.ListenAndServe(":8081", nil)
}

// Below a prefix.
func below() {
	n := &notes{}
	inner, outer := http.NewServeMux(), http.NewServeMux()
	inner.HandleFunc("/delete", n.Delete) // want `/delete .*: notes.Delete changes state .* whatever the method`
	inner.HandleFunc("POST /deleted", n.Delete)
	outer.Handle("/api/", http.StripPrefix("/api", inner))
	http.ListenAndServe(":8082", outer)
}
