// Package named has routes of which half write while they are read, and those
// that are named for a change ask for a role, but one.
package named

import (
	"context"
	"net/http"
	"os"
)

type user struct{ ID, Role string }

var sessions = map[string]*user{}

func known(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		u, ok := sessions[r.Header.Get("Authorization")]
		if !ok {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), ctxKey{}, u)))
	})
}

type ctxKey struct{}

func current(ctx context.Context) *user {
	u, _ := ctx.Value(ctxKey{}).(*user)
	return u
}

func admin(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if current(r.Context()).Role != "admin" {
			w.WriteHeader(http.StatusForbidden)
			return
		}
		next(w, r)
	}
}

// load keeps what it reads, so that the next one is quicker.
func load(name string) []byte {
	b, err := os.ReadFile(name)
	if err == nil {
		os.WriteFile(name+".loaded", b, 0o600)
	}
	return b
}

func write(w http.ResponseWriter, r *http.Request) {
	os.WriteFile(r.FormValue("name"), []byte(r.FormValue("text")), 0o600)
}

func (c books) show(w http.ResponseWriter, r *http.Request)    { w.Write(load(r.FormValue("name"))) }
func (c books) outline(w http.ResponseWriter, r *http.Request) { w.Write(load(r.FormValue("name"))) }
func (c books) words(w http.ResponseWriter, r *http.Request)   { w.Write(load(r.FormValue("name"))) }

type books struct{}

func (books) createPage(w http.ResponseWriter, r *http.Request)  { write(w, r) }
func (books) renamePage(w http.ResponseWriter, r *http.Request)  { write(w, r) }
func (books) deletePage(w http.ResponseWriter, r *http.Request)  { write(w, r) }
func (books) updatePage(w http.ResponseWriter, r *http.Request)  { write(w, r) }
func (books) createShelf(w http.ResponseWriter, r *http.Request) { write(w, r) }
func (books) renameShelf(w http.ResponseWriter, r *http.Request) { write(w, r) }
func (books) deleteShelf(w http.ResponseWriter, r *http.Request) { write(w, r) }
func (books) updateShelf(w http.ResponseWriter, r *http.Request) { write(w, r) }
func (books) deleteCover(w http.ResponseWriter, r *http.Request) { write(w, r) }

// updateOwn changes what belongs to who asks.
func (books) updateOwn(w http.ResponseWriter, r *http.Request) {
	os.WriteFile(current(r.Context()).ID, []byte(r.FormValue("text")), 0o600)
}

func pages(mux *http.ServeMux, b books) {
	mux.HandleFunc("POST /show", b.show)
	mux.HandleFunc("POST /outline", b.outline)
	mux.HandleFunc("POST /words", b.words)
	mux.HandleFunc("POST /page/create", admin(b.createPage))
	mux.HandleFunc("POST /page/rename", admin(b.renamePage))
	mux.HandleFunc("POST /page/delete", admin(b.deletePage))
	mux.HandleFunc("POST /page/update", admin(b.updatePage))
}

func shelves(mux *http.ServeMux, b books) {
	mux.HandleFunc("POST /shelf/create", admin(b.createShelf))
	mux.HandleFunc("POST /shelf/rename", admin(b.renameShelf))
	mux.HandleFunc("POST /shelf/delete", admin(b.deleteShelf))
	mux.HandleFunc("POST /shelf/update", admin(b.updateShelf))
}

func main() {
	var b books
	mux := http.NewServeMux()
	pages(mux, b)
	shelves(mux, b)
	mux.HandleFunc("POST /cover/delete", b.deleteCover) // want `^POST /cover/delete \(named.go:\d+\): books.deleteCover changes state without authorization, which 8 of its 8 siblings that are named for a change have, such as POST /page/create`
	http.ListenAndServe(":8080", known(mux))
}

func mended() {
	var b books
	mux := http.NewServeMux()
	pages(mux, b)
	shelves(mux, b)
	mux.HandleFunc("POST /cover/delete", admin(b.deleteCover))
	mux.HandleFunc("POST /own/update", b.updateOwn)
	http.ListenAndServe(":8081", known(mux))
}

// few: four are too few to tell by.
func few() {
	var b books
	mux := http.NewServeMux()
	pages(mux, b)
	mux.HandleFunc("POST /cover/delete", b.deleteCover)
	http.ListenAndServe(":8082", known(mux))
}
