package registered

import (
	"encoding/json"
	"net/http"

	"github.com/gorilla/mux"
)

// signUp bounds the body that it takes: whoever gets there has sent one.
func (n *notes) signUp(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
	var v struct{ Name string }
	if err := json.NewDecoder(r.Body).Decode(&v); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	n.db.Exec("insert into users (name) values (?)", v.Name)
}

// members are kept by what another package puts in.
type members interface{ Create(name string) error }

type office struct{ members members }

// register is named for what it does, and what it calls too.
func (o *office) register(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
	var v struct{ Name string }
	if err := json.NewDecoder(r.Body).Decode(&v); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	o.members.Create(v.Name)
}

// invited is reached by the link in a mail.
func (n *notes) invited(w http.ResponseWriter, r *http.Request) {
	n.db.Exec("update users set invited = 1 where code = ?", r.FormValue("code"))
}

// Signing up is open to everybody, and yet no link leads to it.
func signUpRoutes() {
	n := &notes{}
	r := mux.NewRouter()
	r.HandleFunc("/signup", n.signUp)               // want `^/signup .*: notes.signUp changes state .* whatever the method`
	r.HandleFunc("/register", new(office).register) // want `^/register .*: office.register changes state .* whatever the method`
	r.HandleFunc("/a", n.show).Methods("GET")
	r.HandleFunc("/b", n.Delete).Methods("DELETE")
	r.HandleFunc("/c", n.update).Methods("PUT", "POST")
	r.HandleFunc("/d", n.show).Methods("GET")
	r.HandleFunc("/e", n.touch).Methods("POST")
	http.ListenAndServe(":8081", r)
}

func invitationRoutes() {
	n := &notes{}
	r := mux.NewRouter()
	r.HandleFunc("/signup", n.invited)
	r.HandleFunc("/a", n.show).Methods("GET")
	r.HandleFunc("/b", n.Delete).Methods("DELETE")
	r.HandleFunc("/c", n.update).Methods("PUT", "POST")
	r.HandleFunc("/d", n.show).Methods("GET")
	r.HandleFunc("/e", n.touch).Methods("POST")
	http.ListenAndServe(":8082", r)
}
