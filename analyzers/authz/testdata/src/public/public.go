// Package public has two servers: one for the world, which asks nobody who
// they are, and one for those who are signed in.
package public

import (
	"database/sql"
	"net/http"

	"github.com/go-chi/chi/v5"
)

type site struct {
	db  *sql.DB
	key struct{ accessToken string }
}

// opened counts what was read.
func (s *site) opened(w http.ResponseWriter, r *http.Request) {
	s.db.Exec("update letters set opened = opened + 1 where id = ?", r.FormValue("id"))
}

func (s *site) deleteLetter(w http.ResponseWriter, r *http.Request) {
	s.db.Exec("delete from letters where id = ?", r.FormValue("id"))
}

// createLetter: what anybody may add is mostly meant so.
func (s *site) createLetter(w http.ResponseWriter, r *http.Request) {
	s.db.Exec("delete from letters where id = ?", r.FormValue("id"))
}

func (s *site) token(w http.ResponseWriter, r *http.Request) {
	w.Write([]byte(s.key.accessToken))
}

var users = map[string]bool{}

func members(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !users[r.Header.Get("User")] {
			http.Error(w, "sign in", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func world(s *site) {
	r := chi.NewRouter()
	r.Post("/opened", s.opened)        // want `^POST /opened .*: site.opened changes state`
	r.Post("/remove", s.deleteLetter)  // want `^POST /remove .*: site.deleteLetter changes state`
	r.Post("/letters", s.createLetter) // want `^POST /letters .*: site.createLetter changes state`
	r.Post("/signer", s.token)         // want `^POST /signer .*: site.token `
	r.Route("/part", func(r chi.Router) {
		r.Post("/opened", s.opened) // want `^POST /part/opened .*: site.opened changes state`
	})
	http.ListenAndServe(":8080", r)
}

// At this one a group was forgotten: elsewhere the caller is asked.
func office(s *site) {
	r := chi.NewRouter()
	r.Route("/hosted", func(r chi.Router) {
		r.Post("/opened", s.opened)       // want `^POST /hosted/opened .*: site.opened changes state`
		r.Post("/remove", s.deleteLetter) // want `^POST /hosted/remove .*: site.deleteLetter changes state`
	})
	r.Route("/desk", func(r chi.Router) {
		r.Use(members)
		r.Post("/remove", s.deleteLetter)
	})
	http.ListenAndServe(":8081", r)
}

func open() *sql.DB {
	db, _ := sql.Open("sqlite", "letters.db")
	return db
}

func main() {
	s := &site{db: open()}
	go world(s)
	office(s)
}
