// Package notes has pages that note something while they are read, and reads
// that are named for a change.
package notes

import (
	"database/sql"
	"net/http"

	"github.com/gorilla/mux"
)

type shop struct{ db *sql.DB }

// page notes the visit.
func (s *shop) page(w http.ResponseWriter, r *http.Request) {
	s.db.Exec("insert into visits (page) values (?)", mux.Vars(r)["id"])
	w.Write(nil)
}

// downloadFile counts.
func (s *shop) downloadFile(w http.ResponseWriter, r *http.Request) {
	s.db.Exec("update files set downloads = downloads + 1 where id = ?", r.FormValue("id"))
	w.Write(nil)
}

func (s *shop) deletePage(w http.ResponseWriter, r *http.Request) {
	s.db.Exec("delete from pages where id = ?", mux.Vars(r)["id"])
}

// createMember is a sign-up: the password is that of who sends it.
func (s *shop) createMember(w http.ResponseWriter, r *http.Request) {
	s.db.QueryRow("insert into members (name, password) values (?, ?) returning id", r.FormValue("name"), r.FormValue("password"))
}

func (s *shop) changeMember(w http.ResponseWriter, r *http.Request) {
	s.db.QueryRow("update members set password = ? where name = ? returning id", r.FormValue("password"), r.FormValue("name"))
}

var users = map[string]bool{}

// members lets those in who are signed in.
func members(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if !users[r.Header.Get("User")] {
			http.Error(w, "sign in", http.StatusUnauthorized)
			return
		}
		next(w, r)
	}
}

func main() {
	s := &shop{}
	r := mux.NewRouter()
	r.HandleFunc("/desk", members(s.page)).Methods("POST")
	r.HandleFunc("/pages/{id}", s.page).Methods("GET")              // want `^GET /pages/\{id\} .*: shop.page changes state`
	r.HandleFunc("/pages/{id}", s.page).Methods("POST")             // want `^POST /pages/\{id\} .*: shop.page changes state`
	r.HandleFunc("/pages/{id}/delete", s.deletePage).Methods("GET") // want `^GET /pages/\{id\}/delete .*: shop.deletePage changes state`
	r.HandleFunc("/pages/{id}", s.page).Methods("PUT")              // want `^PUT /pages/\{id\} .*: shop.page changes state`
	r.HandleFunc("/members", s.createMember).Methods("POST")        // want `^POST /members .*: shop.createMember writes a secret`
	r.HandleFunc("/members", s.changeMember).Methods("PUT")         // want `^PUT /members .*: shop.changeMember writes a secret`
	r.HandleFunc("/files", s.downloadFile)                          // want `/files .*: shop.downloadFile changes state`
	http.ListenAndServe(":8080", r)
}
